export * from './form-dialog.js';
export * from './kept-dialog.js';
