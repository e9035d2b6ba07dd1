import { ApiProblem, NoAnswer } from '@atelier/api-client';
import type { SaveOutcome } from './save-queue.js';

/** How a failed save ended. `onStale` gets what the server has now, so that the draft can be rebased on it before the next try. */
export async function outcomeOf(error: unknown, onStale: (current: unknown) => void | Promise<void>): Promise<SaveOutcome> {
  if (!(error instanceof ApiProblem)) {
    return { kind: 'no-answer', retryAfter: error instanceof NoAnswer ? error.retryAfter : null, reference: '' };
  }
  if (error.code === 'content.stale') {
    await onStale(error.problem['current']);
    return { kind: 'stale' };
  }
  if (error.status === 401) return { kind: 'signed-out' };
  if (error.status >= 500 || error.status === 429) return { kind: 'no-answer', retryAfter: error.retryAfter, reference: error.requestId };
  const text = error.problem.errors?.map((item) => `${item.pointer.replace(/^\//, '')}: ${item.detail}`).join(' ') ?? error.message;
  return { kind: 'refused', text, reference: error.requestId };
}
