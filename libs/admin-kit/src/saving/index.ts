export * from './draft.js';
export * from './outcome.js';
export * from './save-queue.js';
export * from './save-sentence.js';
