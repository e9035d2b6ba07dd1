import type { ErrorCode, Problem } from '@atelier/contracts';

/** The server answered, and said no. `code` may be branched on; `detail` is a sentence for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly problem: Problem,
    /** Seconds to wait before trying again, from `Retry-After`; null if the server did not say. */
    readonly retryAfter: number | null = null,
  ) {
    super(problem.detail);
  }

  get code(): ErrorCode {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }

  get requestId(): string {
    return this.problem.requestId;
  }
}

/** Nobody answered: no network, a sleeping server, a gateway in between, or no answer in time. Worth trying again. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(readonly retryAfter: number | null = null) {
    super('The server did not answer.');
  }
}

/** `Retry-After` as seconds: the header may hold seconds or a date (RFC 9110, 10.2.3). */
export function retryAfterSeconds(header: string | null, now = Date.now()): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'status' in body;

/** Turns an answer that is not 2xx into the error to throw. A gateway's own page is no answer from us. */
export function toError(status: number, body: unknown, retryAfter: string | null): ApiProblem | NoAnswer {
  const wait = retryAfterSeconds(retryAfter);
  if (isProblem(body)) return new ApiProblem(body, wait);
  if (status === 0 || (status >= 502 && status <= 504)) return new NoAnswer(wait);
  const problem: Problem = {
    type: 'about:blank',
    title: 'Unexpected answer',
    status,
    detail: 'The server gave an answer that could not be read.',
    code: 'server.error',
    requestId: '',
  };
  return new ApiProblem(problem, wait);
}
