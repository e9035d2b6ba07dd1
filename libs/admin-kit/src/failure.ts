import { ApiProblem, NoAnswer } from '@atelier/api-client';

export interface Failure {
  /** What happened. */
  title: string;
  /** What to do. */
  text: string;
  /** Request id for the log, or empty. */
  reference: string;
}

/** Words for an error nobody had better words for. The server's own sentence comes first: it knows more. */
export function describeFailure(error: unknown, what: string): Failure {
  if (error instanceof ApiProblem) {
    const first = error.problem.errors?.[0]?.detail;
    return { title: what, text: [error.problem.detail, first].filter(Boolean).join(' '), reference: error.requestId };
  }
  if (error instanceof NoAnswer) return { title: what, text: 'The studio’s server did not answer. Nothing was changed.', reference: '' };
  return { title: what, text: 'Something in this page failed. Reload it; what is saved is safe.', reference: '' };
}
