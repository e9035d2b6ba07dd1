import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from '../observability/logger.js';
import type { Telemetry } from '../observability/telemetry.js';
import type { TraceSpan } from '../observability/tracing.js';
import { withinRequest } from '../security/request-context.js';

type Watched = FastifyRequest & { span?: TraceSpan };
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The pattern, of which there are few; never the address, of which there are as many as somebody likes. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

/** What was asked for, without the query and without the link of a preview: whoever has that may read it. */
const pathOf = ({ url }: FastifyRequest): string | undefined => url.split('?')[0]?.replace(/\/preview\/.+/u, '/preview/:token');

/** Each request has an id that everything it sets off knows; what changed something or went wrong is a line of the log. */
export function watchRequests(app: FastifyInstance, log: Logger, { metrics, tracing }: Pick<Telemetry, 'metrics' | 'tracing'>): void {
  if (metrics !== undefined)
    app.addHook('onRequest', (request, reply, done) => {
      metrics.requestBegan();
      const method = METHODS.includes(request.method) ? request.method : 'other';
      // Also of those that are answered from memory, or whose visitor leaves before.
      reply.raw.once('close', () =>
        metrics.requestEnded(method, routeOf(request), reply.raw.headersSent ? reply.raw.statusCode : 0, reply.elapsedTime / 1_000),
      );
      done();
    });
  if (tracing !== undefined)
    app.addHook('onRequest', (request: Watched, reply, done) => {
      const { traceparent } = request.headers;
      const route = routeOf(request);
      const attributes = { 'http.request.method': request.method, 'http.route': route, 'atelier.request_id': String(request.id) };
      const span = tracing.begin(
        `${request.method} ${route}`,
        'server',
        attributes,
        typeof traceparent === 'string' ? traceparent : undefined,
      );
      request.span = span;
      reply.raw.once('close', () => {
        const { statusCode } = reply.raw;
        span.end({
          attributes: { 'http.response.status_code': statusCode },
          ...(statusCode >= 500 && { error: { name: String(statusCode) } }),
        });
      });
      done();
    });
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', String(request.id));
    done();
  });
  // After the body has been read: reading it leaves the context of whoever began it.
  app.addHook('preHandler', (request: Watched, _reply, done) => {
    const { 'user-agent': userAgent = '' } = request.headers;
    const { span } = request;
    withinRequest({ requestId: String(request.id), address: request.ip, userAgent, ...(span && { span }) }, done);
  });
  app.addHook('onResponse', (request, reply, done) => {
    const quiet = request.method === 'GET' && reply.statusCode < 500;
    if (quiet && !log.isLevelEnabled('debug')) return done();
    log[quiet ? 'debug' : 'info'](
      {
        requestId: request.id,
        method: request.method,
        path: pathOf(request),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}
