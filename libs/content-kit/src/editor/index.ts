export * from './body.js';
export * from './content-editor.js';
export * from './cover-field.js';
export type { Editor } from './create-editor.js';
export * from './editor-context.js';
export * from './head.js';
export * from './readiness.js';
export * from './related.js';
export * from './tags.js';
