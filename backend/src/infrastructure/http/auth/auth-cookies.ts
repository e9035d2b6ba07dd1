import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_MAX_MS } from '../../../domain/staff/staff-session.js';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** `__Host-` ties a cookie to this very host (RFC 6265bis); browsers accept it over https only. */
const name = (request: FastifyRequest, what: 'refresh' | 'device') => `${request.protocol === 'https' ? '__Host-' : ''}atelier_${what}`;
const options = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const;

export const readRefreshCookie = (request: FastifyRequest): string => request.cookies[name(request, 'refresh')] ?? '';
export const setRefreshCookie = (request: FastifyRequest, reply: FastifyReply, token: string) =>
  void reply.setCookie(name(request, 'refresh'), token, { ...options(request), maxAge: SESSION_MAX_MS / 1000 });
export const clearRefreshCookie = (request: FastifyRequest, reply: FastifyReply) =>
  void reply.clearCookie(name(request, 'refresh'), options(request));

/** Only tells tries on this device from those elsewhere; it lets nobody in. */
export const readDeviceCookie = (request: FastifyRequest): string => request.cookies[name(request, 'device')] ?? '';
export const setDeviceCookie = (request: FastifyRequest, reply: FastifyReply, token: string) =>
  void reply.setCookie(name(request, 'device'), token, { ...options(request), maxAge: YEAR_SECONDS });
