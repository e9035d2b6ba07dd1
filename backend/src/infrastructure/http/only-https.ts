import type { FastifyInstance } from 'fastify';
import { DomainError } from '../../domain/domain-error.js';
import type { Config } from '../config/config.js';
import { sendProblem } from './problem-filter.js';

type Told = Pick<Config, 'PUBLIC_URL' | 'ADMIN_URL' | 'TRUST_PROXY_HOPS'>;

/**
 * Not every host leads visitors to https. Where the proxy in front says that one came by http, what only reads is sent on, and the rest refused: it was
 * readable on its way already. Who asks past the proxy, as a platform does after the health of a process, says nothing of it and is answered.
 */
export function insistOnHttps(app: FastifyInstance, { PUBLIC_URL, ADMIN_URL, TRUST_PROXY_HOPS }: Told): void {
  // A studio that is at http:// itself, such as one in a network of its own, has nothing to lead to.
  if (TRUST_PROXY_HOPS === 0 || [PUBLIC_URL, ADMIN_URL].some((url) => url?.startsWith('http:') === true)) return;
  app.addHook('onRequest', (request, reply, done) => {
    if (request.headers['x-forwarded-proto'] === undefined || request.protocol !== 'http') return done();
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendProblem(
        new DomainError('request.unencrypted', 'Send this by https: by http, anybody on the way can read it.'),
        request,
        reply,
      );
    void reply.header('cache-control', 'no-store').redirect(`https://${request.hostname}${request.url}`, 308);
  });
}
