export * from './client.js';
export { ApiProblem, NoAnswer, retryAfterSeconds } from './problem.js';
export { createSseParser, readEvents, type ServerSentMessage } from './sse.js';
