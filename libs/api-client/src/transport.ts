import { NoAnswer, toError } from './problem.js';

export interface TransportOptions {
  fetch?: typeof globalThis.fetch;
  /** The access token of the moment, or null if there is none. */
  token: () => string | null;
  /** Called once after a 401. True if there is a new token and the request is worth repeating. */
  renew?: () => Promise<boolean>;
}

/** A sleeping server may take this long to wake; after it, saying so is better than waiting. */
const PATIENCE_MS = 25_000;

/** `fetch` that carries the token and, after a 401, renews it and repeats the request exactly once. */
export function createTransport(options: TransportOptions): (request: Request) => Promise<Response> {
  const send = (request: Request): Promise<Response> => {
    const token = options.token();
    if (token !== null) request.headers.set('Authorization', `Bearer ${token}`);
    const fetch = options.fetch ?? globalThis.fetch;
    return fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]) });
  };
  return async (request) => {
    const spare = options.renew === undefined ? null : request.clone();
    const response = await send(request);
    if (response.status !== 401 || spare === null || options.renew === undefined) return response;
    return (await options.renew()) ? send(spare) : response;
  };
}

export interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

const cancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** The data of a good answer; otherwise throws `ApiProblem` or `NoAnswer` (or the caller's own AbortError). */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (error) {
    throw cancelled(error) ? error : new NoAnswer();
  }
  if (answer.response.ok) return answer.data as T;
  throw toError(answer.response.status, answer.error, answer.response.headers.get('Retry-After'));
}
