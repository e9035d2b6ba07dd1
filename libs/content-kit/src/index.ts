export * from './kind.js';
export * from './words.js';
