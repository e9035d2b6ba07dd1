import type { FastifyRequest } from 'fastify';
import { parseRefreshToken } from '../../../application/staff/refresh-session.js';
import type { CsrfTokens } from '../../../application/ports/staff-secrets.js';
import { DomainError } from '../../../domain/domain-error.js';
import { readRefreshCookie } from './auth-cookies.js';

const refused = () => new DomainError('auth.cross_site', 'This request came from another site and was refused.');
const isOurs = (request: FastifyRequest, origin: string, allowed: readonly string[]) =>
  allowed.includes(origin) || origin === `${request.protocol}://${request.host}`;

/** A page elsewhere signs nobody in. Programs, which say nothing of where they are, may. @throws auth.cross_site */
export function refuseOtherSites(request: FastifyRequest, allowedOrigins: readonly string[]): void {
  const { 'sec-fetch-site': site, origin } = request.headers;
  if (origin !== undefined ? isOurs(request, origin, allowedOrigins) : site === undefined || site === 'same-origin') return;
  throw refused();
}

/**
 * Routes that act on a cookie take requests from our own pages only: by `Sec-Fetch-Site`, by `Origin` where the browser does not send it, and by a
 * token bound to the session, which another site cannot read and a sibling's cookie cannot replace (OWASP, CSRF prevention). @throws auth.cross_site
 */
export function refuseForgery(request: FastifyRequest, allowedOrigins: readonly string[], csrf: CsrfTokens): void {
  const { 'sec-fetch-site': site, origin, 'x-csrf-token': given } = request.headers;
  const known = origin !== undefined && isOurs(request, origin, allowedOrigins);
  if (!known && (site !== 'same-origin' || origin !== undefined)) throw refused();
  const session = parseRefreshToken(readRefreshCookie(request));
  if (session !== null && !(typeof given === 'string' && csrf.matches(session.sessionId, given))) throw refused();
}
