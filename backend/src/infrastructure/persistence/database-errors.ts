import { ConnectionException } from '@mikro-orm/core';

/** Connection refused, lost or not granted in time; server shutting down or starting (PostgreSQL classes 08 and 57P). */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (
    let cause = error as (Error & { code?: string; cause?: unknown }) | undefined;
    cause instanceof Error;
    cause = cause.cause as typeof cause
  ) {
    if (cause instanceof ConnectionException) return true;
    const { code = '', message } = cause;
    if (/^(08|57P)/u.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', '53300'].includes(code)) return true;
    if (/timeout exceeded when trying to connect|Connection terminated|not currently accepting connections/u.test(message)) return true;
  }
  return false;
}
