export * from './client.js';
export type { ContentCalls, ContentPath } from './content.js';
export { ApiProblem, NoAnswer, retryAfterSeconds } from './problem.js';
export { createSseParser, readEvents, type ServerSentMessage } from './sse.js';
