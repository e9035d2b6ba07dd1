export * from './list-page.js';
export { moved } from './order.js';
