import { connect, type PeerCertificate } from 'node:tls';
import { failed, ok, skipped, warning, type Check, type Finding } from '../check.js';
import { onLoopback, type Context } from '../context.js';

const DAY_MS = 86_400_000;
const FEW_DAYS = 14;
const HANDSHAKE_MS = 8_000;
const ADVICE = 'Look at the host’s page about certificates: it renews them by itself once the domain points to it.';

/** One for each place: encrypted, by a certificate that holds, and nothing but. */
export const tlsChecks = (['api', 'site', 'admin'] as const).map((place): Check => ({
  id: `${place}.tls`,
  title: `TLS of the ${place}`,
  run: (context) => inspect(context, context.targets[place], doorOf(place)),
}));

/** Nothing need be at the root of an API. */
const doorOf = (place: 'api' | 'site' | 'admin'): string => (place === 'api' ? '/api/health/live' : '');

async function inspect(context: Context, url: URL, path: string): Promise<Finding> {
  if (url.protocol === 'http:')
    return onLoopback(url)
      ? skipped('On this machine; nothing to encrypt.')
      : failed(
          `${url.origin} is not encrypted: passwords travel in the open.`,
          'Give the doctor the https:// address; if there is none, turn TLS on at the host.',
        );
  const { protocol, certificate, unproven } = await handshake(url, context.signal);
  if (unproven !== null) return failed(`Browsers refuse the certificate of ${url.host}: ${unproven}.`, ADVICE);
  const days = Math.floor((Date.parse(certificate.valid_to) - Date.now()) / DAY_MS);
  if (!['TLSv1.2', 'TLSv1.3'].includes(protocol)) return failed(`${protocol} is spoken, which is broken.`, 'Allow TLS 1.2 and newer only.');
  // Elsewhere than at the usual ports nobody types http.
  const open = url.port === '' ? await openDoor(context, new URL(path, url)) : null;
  if (open !== null)
    return failed(
      open,
      'Turn on “force HTTPS” at the host, or set TRUST_PROXY_HOPS to the proxies in front, which have to send X-Forwarded-Proto.',
    );
  if (days < FEW_DAYS) return warning(`The certificate ends in ${days} days, on ${certificate.valid_to}.`, ADVICE);
  return ok(`${protocol}, certificate for ${days} more days`);
}

/** @throws if nobody answers at all */
function handshake(url: URL, signal: AbortSignal): Promise<{ protocol: string; certificate: PeerCertificate; unproven: string | null }> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  return new Promise((resolve, reject) => {
    // Whom nobody vouches for is looked at all the same: it has to be said why.
    const socket = connect(
      { host, port: Number(url.port || 443), ...(/^[\d.:]+$/u.test(host) ? {} : { servername: host }), rejectUnauthorized: false },
      () => {
        const unproven = socket.authorized ? null : socket.authorizationError;
        resolve({
          protocol: socket.getProtocol() ?? 'nothing known',
          certificate: socket.getPeerCertificate(),
          unproven: unproven === null ? null : reason(unproven),
        });
        socket.destroy();
      },
    );
    socket.setTimeout(HANDSHAKE_MS, () => socket.destroy(new Error('does not answer in time')));
    socket.on('error', (error: Error) => reject(new Error(`${url.host} cannot be reached over TLS: ${error.message}`)));
    signal.addEventListener('abort', () => socket.destroy(), { once: true });
  });
}

const REASONS: Record<string, string> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another host',
  CERT_HAS_EXPIRED: 'it has run out',
  CERT_NOT_YET_VALID: 'it does not hold yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it vouches for itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody known vouches for it',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificates between it and one browsers know are not sent along',
};
/** Node gives the error, or its code as text. */
function reason(error: Error | string): string {
  const code = typeof error === 'string' ? error : ((error as NodeJS.ErrnoException).code ?? error.message);
  return REASONS[code] ?? code;
}

/** What stands open without encryption, in words. Nothing at all there is fine too. */
export async function openDoor(context: Pick<Context, 'ask'>, url: URL): Promise<string | null> {
  const address = `http://${url.hostname}${url.pathname}`;
  const answer = await context.ask(address).catch(() => null);
  if (answer === null || [403, 404, 426].includes(answer.status)) return null;
  const to = answer.headers.location ?? '';
  return answer.status >= 300 && answer.status < 400 && new URL(to, address).protocol === 'https:'
    ? null
    : `${address} answers ${answer.status} without encryption instead of leading to https.`;
}
