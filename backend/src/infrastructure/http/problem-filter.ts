import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StorageUnavailable } from '../../application/ports/object-storage.js';
import { TooManyTries } from '../../application/rate-limits.js';
import { DomainError } from '../../domain/domain-error.js';
import type { Faults } from '../observability/faults.js';
import { isDatabaseUnavailable } from '../persistence/database-errors.js';
import { currentRequest } from '../security/request-context.js';
import { LETTERS_AGAIN_SECONDS, problem, RETRY_AFTER_SECONDS } from './problem.js';
import { InvalidRequest } from './validation.js';

declare module 'fastify' {
  interface FastifyInstance {
    faults: Faults | undefined;
  }
}

interface FastifyFault extends Error {
  code?: string;
  statusCode?: number;
}

/** Turns every error into problem details. What nobody foresaw is logged whole and told as an id only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  const body = describe(error, request);
  if (body.status >= 500) {
    request.log.error({ err: error, code: body.code, requestId: request.id }, 'request failed');
    const route = request.routeOptions.url ?? 'none';
    // What was foreseen, such as a service that is away, is for readiness and figures: it would come by the thousand.
    if (body.code === 'server.error')
      request.server.faults?.report(error, { requestId: String(request.id), code: body.code, method: request.method, route });
  }
  if (body.status === 503 && !reply.hasHeader('retry-after')) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  if (body.status === 429 && !reply.hasHeader('retry-after')) void reply.header('retry-after', retryAfter(error));
  if (body.code === 'request.method_not_allowed') void reply.header('allow', (body['allowed'] as string[]).join(', '));
  if (body.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply.status(body.status).header('cache-control', 'no-store').type('application/problem+json').send(JSON.stringify(body));
}

/** Limits say for how long; those of letters look back an hour. */
function retryAfter(error: unknown): number {
  if (error instanceof TooManyTries) return error.retryAfterSeconds;
  return error instanceof DomainError ? LETTERS_AGAIN_SECONDS : RETRY_AFTER_SECONDS;
}

function describe(error: unknown, request: FastifyRequest) {
  const say = (code: string, detail: string, details?: Readonly<Record<string, unknown>>) =>
    problem(code, detail, String(request.id), details);
  if (error instanceof DomainError) return say(error.code, error.message, error.details);
  if (error instanceof InvalidRequest) return say('request.invalid', 'Some values cannot be taken as they are.', { errors: error.errors });
  if (error instanceof StorageUnavailable)
    return say('storage.unavailable', 'The media storage does not answer. Nothing was changed; try again in a moment.');
  if (isDatabaseUnavailable(error))
    return say(
      'database.unavailable',
      currentRequest()?.changed === true
        ? 'The database went away while this was being saved. Look whether it was before you send it again.'
        : 'The database does not answer. Nothing was changed; try again in a moment.',
    );
  const { code = '', message = '' } = error as FastifyFault;
  const status = error instanceof HttpException ? error.getStatus() : (error as FastifyFault).statusCode;
  const allowed = status === 404 ? request.server.allowedMethods(request.url) : [];
  if (allowed.length > 0 && !allowed.includes(request.method))
    return say('request.method_not_allowed', `This address does not take ${request.method}.`, { allowed });
  // An address longer than any of ours (414) is one of those that nothing has.
  if (status === 404 || status === 414)
    return say('request.not_found', `There is nothing at ${(request.url.split('?')[0] ?? '').slice(0, 200)}.`);
  if (status === 413 || code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return say('request.too_large', 'The request is larger than this address takes.');
  if (status === 415) return say('request.unsupported_type', 'Send the body as application/json.');
  if (status === 429) return say('request.too_many', 'Too many tries. Wait a little, then try again.');
  if (status === 401) return say('auth.required', 'Sign in first.');
  if (status === 403) return say('auth.forbidden', 'Your role does not allow this.');
  if (code.startsWith('FST_INVALID_MULTIPART') || (status !== undefined && status >= 400 && status < 500))
    return say('request.malformed', readable(message));
  return say('server.error', `Something broke on our side. It is logged as ${String(request.id)}; nothing you sent is shown there.`);
}

/** Messages of the JSON parser and of Fastify are safe to show, but not the quotation of what was sent. */
const readable = (message: string) =>
  /JSON/u.test(message) ? 'The body is not valid JSON.' : message.slice(0, 200) || 'The request cannot be understood.';
