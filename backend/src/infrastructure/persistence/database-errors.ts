import { ConnectionException } from '@mikro-orm/core';

/** Node's words for a server whose certificate cannot be believed (OpenSSL's X509_V_ERR…, Node's ERR_TLS…). */
const UNPROVEN = /^(?:SELF_SIGNED_CERT|DEPTH_ZERO_SELF|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_|ERR_TLS_CERT)/u;

/** Node's and PostgreSQL's words for nobody there, no way there, no name, no place left, and a statement that took longer than the server lets it. */
const UNAVAILABLE = [
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['53300', '57014'],
];

/** The database answers, and nobody vouches for it. */
export const isDatabaseUnproven = (error: unknown): boolean => causes(error).some(({ code = '' }) => UNPROVEN.test(code));

/** Connection refused, lost or not granted in time; server shutting down or starting (PostgreSQL classes 08 and 57P). */
export function isDatabaseUnavailable(error: unknown): boolean {
  return causes(error).some((cause) => {
    const { code = '', message } = cause;
    if (cause instanceof ConnectionException || UNPROVEN.test(code)) return true;
    if (/^(08|57P)/u.test(code) || UNAVAILABLE.includes(code)) return true;
    return /timeout exceeded when trying to connect|Query read timeout|Connection terminated|not queryable|not currently accepting connections/u.test(
      message,
    );
  });
}

type Fault = Error & { code?: string; cause?: unknown };
function causes(error: unknown): Fault[] {
  const found: Fault[] = [];
  for (let cause = error as Fault | undefined; cause instanceof Error; cause = cause.cause as typeof cause) found.push(cause);
  return found;
}
