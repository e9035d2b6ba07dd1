import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../domain/domain-error.js';
import { SESSION_MAX_MS } from '../../../domain/staff/staff-session.js';

/** `__Host-` ties the cookie to this very host (RFC 6265bis); browsers accept it over https only. */
const name = (request: FastifyRequest) => (request.protocol === 'https' ? '__Host-atelier_refresh' : 'atelier_refresh');
const options = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const;

export const readRefreshCookie = (request: FastifyRequest): string => request.cookies[name(request)] ?? '';
export const setRefreshCookie = (request: FastifyRequest, reply: FastifyReply, token: string) =>
  void reply.setCookie(name(request), token, { ...options(request), maxAge: SESSION_MAX_MS / 1000 });
export const clearRefreshCookie = (request: FastifyRequest, reply: FastifyReply) => void reply.clearCookie(name(request), options(request));

/**
 * Routes that act on a cookie take requests from our own pages only: by `Sec-Fetch-Site` where the browser sends it, by `Origin` where it does not;
 * programs without either are no browser and cannot be tricked. @throws auth.cross_site
 */
export function refuseCrossSite(request: FastifyRequest, allowedOrigins: readonly string[]): void {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const known = origin !== undefined && (allowedOrigins.includes(origin) || origin === `${request.protocol}://${request.host}`);
  if (site === 'same-origin' || known || (site === undefined && origin === undefined)) return;
  throw new DomainError('auth.cross_site', 'This request came from another site and was refused.');
}
