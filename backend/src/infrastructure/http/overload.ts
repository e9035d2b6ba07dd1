import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../observability/logger.js';
import { problem, RETRY_AFTER_SECONDS } from './problem.js';

/** What one process works on at once. Five connections to the database answer some thousand a second: the last of these waits a fifth of one. */
export const MOST_AT_ONCE = 200;
/** Answers on their way out at once: each keeps a connection, and of a file the file. */
const MOST_GOING_OUT = 2_000;
/** What stays open for long, or must be answered whatever happens. */
const UNCOUNTED = /^\/api\/(?:admin\/events|health\/live|metrics)(?:\?|$)/u;
const TELL_MS = 10_000;

/**
 * Refuses at once what could only wait: a queue without an end takes memory until the process dies, and everybody in it has gone by then. A request counts
 * from the moment it has been read until its answer goes out, so that neither who sends slowly nor who reads slowly takes a place; answers from memory
 * come before it and are never refused.
 */
export function shedOverload(app: FastifyInstance, log: Logger, most = MOST_AT_ONCE): void {
  const working = new Set<FastifyRequest>();
  let open = 0;
  let refused = 0;
  // Before anything is done for it: refusing must cost next to nothing, or it is all the process still does.
  app.addHook('onRequest', (request, reply, done) => {
    if ((working.size < most && open < MOST_GOING_OUT) || UNCOUNTED.test(request.url)) return done();
    if (refused++ === 0) setTimeout(tell, TELL_MS).unref();
    refuse(request, reply);
  });
  app.addHook('preHandler', (request, reply, done) => {
    if (!UNCOUNTED.test(request.url)) {
      working.add(request);
      open++;
      // Who goes away before there is an answer, and what writes to the socket itself.
      reply.raw.once('close', () => {
        working.delete(request);
        open--;
      });
    }
    done();
  });
  app.addHook('onSend', (request, _reply, payload, done) => {
    working.delete(request);
    done(null, payload);
  });
  /** One line for many: logging each would be work that nobody has time for. */
  const tell = () => {
    log.warn({ refused, most }, 'too many requests at once: some were refused');
    refused = 0;
  };
}

/** Straight to the socket; what was still to be read of it is not. */
function refuse(request: FastifyRequest, reply: FastifyReply): void {
  const body = problem('server.overloaded', 'Too many ask at once. Nothing was changed; try again in a moment.', String(request.id));
  reply.hijack();
  reply.raw
    .writeHead(503, {
      'content-type': 'application/problem+json',
      'retry-after': String(RETRY_AFTER_SECONDS),
      'cache-control': 'no-store',
      'x-request-id': String(request.id),
      ...(request.headers['content-length'] !== undefined && { connection: 'close' }),
    })
    .end(JSON.stringify(body));
}
