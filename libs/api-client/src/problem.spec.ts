import { ApiProblem, NoAnswer, retryAfterSeconds, toError } from './problem.js';

describe('what an answer that is not 2xx becomes', () => {
  it('is a problem when the server says which', () => {
    const body = { type: 'about:blank', title: 't', status: 412, detail: 'd', code: 'content.stale', requestId: 'r' };
    const error = toError(412, body, null);
    expect(error).toBeInstanceOf(ApiProblem);
    expect((error as ApiProblem).code).toBe('content.stale');
  });

  it('is no answer when a gateway speaks instead of the server', () => {
    const error = toError(503, '<html>Application error</html>', '30');
    expect(error).toBeInstanceOf(NoAnswer);
    expect((error as NoAnswer).retryAfter).toBe(30);
  });

  it('is an unexpected answer otherwise', () => {
    expect((toError(500, null, null) as ApiProblem).code).toBe('server.error');
  });
});

describe('Retry-After', () => {
  it('may be seconds, a date or absent', () => {
    expect(retryAfterSeconds('900')).toBe(900);
    expect(retryAfterSeconds('Mon, 23 Nov 2026 10:00:30 GMT', Date.parse('2026-11-23T10:00:00Z'))).toBe(30);
    expect(retryAfterSeconds(null)).toBeNull();
    expect(retryAfterSeconds('soon')).toBeNull();
  });
});
