import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Config } from '../config/config.js';
import { problem } from './problem.js';

type AnswerHeaders = Readonly<Record<string, string>>;

const YEARS_2 = 63_072_000;
export const HSTS: AnswerHeaders = { 'strict-transport-security': `max-age=${YEARS_2}; includeSubDomains` };

/** Of every answer, whoever gives it. */
const EVERYWHERE: AnswerHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const UNFRAMED: AnswerHeaders = { 'x-frame-options': 'DENY' };

/** Nothing of the API is a page. */
const API: AnswerHeaders = {
  ...EVERYWHERE,
  ...UNFRAMED,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};
/** Pages carry their policy in their head (ADR 0016). Who may frame them cannot be said there. */
export const PAGE_POLICY = "frame-ancestors 'none'";
export const PAGE: AnswerHeaders = { ...EVERYWHERE, ...UNFRAMED, 'content-security-policy': PAGE_POLICY };
/** Files somebody uploaded: whatever else is in them, they stay files. */
export const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
/** Pictures, which other sites of the studio may show. */
const MEDIA: AnswerHeaders = {
  ...EVERYWHERE,
  ...UNFRAMED,
  'content-security-policy': FILE_POLICY,
  'cross-origin-resource-policy': 'cross-origin',
};
/** The style sheet in Swagger UI's page and its three style attributes; e2e/security/policies.spec.ts tells when they change. */
const SWAGGER_STYLES = [
  '/jDKvbQ8cdux+c5epDIqkjHbXDaIY8RucT1PmAe8FG4=',
  'ezdv1bOGcoOD7FKudKN0Y2Mb763O6qVtM8LT2mtanIU=',
  'eaPyLWVdqMc60xuz5bTp2yBRgVpQSoUggte1+40ONPU=',
  'RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w=',
];
const DOCS: AnswerHeaders = {
  ...API,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'unsafe-hashes' ${SWAGGER_STYLES.map((hash) => `'sha256-${hash}'`).join(' ')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

type Kind = 'api' | 'docs' | 'preview' | 'media' | 'page';
const PREVIEW = /^\/(?:api\/)?preview\//u;
const API_ADDRESS = /^\/api(?:[/?]|$)/u;
const DOCS_ADDRESS = /^\/api\/docs(?:[/?]|$)/u;
function kindOf(url: string): Kind {
  if (PREVIEW.test(url)) return 'preview';
  if (DOCS_ADDRESS.test(url)) return 'docs';
  if (API_ADDRESS.test(url)) return 'api';
  return url.startsWith('/media/') ? 'media' : 'page';
}

/** A preview is the one thing that may stand in a frame: of the site's own address and the admin's. */
export function framersOf({ PUBLIC_URL, ADMIN_URL }: Pick<Config, 'PUBLIC_URL' | 'ADMIN_URL'>): string {
  const origins = [PUBLIC_URL, ADMIN_URL].flatMap((url) => (url === undefined ? [] : [new URL(url).origin]));
  return `frame-ancestors ${["'self'", ...new Set(origins)].join(' ')}`;
}

type Told = Pick<Config, 'PUBLIC_URL' | 'ADMIN_URL' | 'TRUST_PROXY_HOPS'>;

/** Headers for an address, by what is there and by how the request came. */
export function securityHeaders(config: Told): (url: string, https: boolean) => AnswerHeaders {
  const { 'x-frame-options': _, ...framed } = API;
  const kinds: Record<Kind, AnswerHeaders> = {
    ...{ api: API, docs: DOCS, media: MEDIA, page: { ...PAGE, 'cache-control': 'no-cache' } },
    preview: { ...framed, 'content-security-policy': framersOf(config) },
  };
  const secure = Object.fromEntries(Object.entries(kinds).map(([kind, headers]) => [kind, { ...headers, ...HSTS }])) as typeof kinds;
  return (url, https) => (https ? secure : kinds)[kindOf(url)];
}

/**
 * Puts them on every answer before anybody else sees the request: answers from memory, streams and uploads write to the socket themselves, and some
 * mistakes are answered before any hook runs. Whoever answers may still say something else.
 */
export function protectEveryAnswer(server: Server, config: Told): void {
  const headersFor = securityHeaders(config);
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const headers = headersFor(request.url ?? '/', cameByHttps(request, config.TRUST_PROXY_HOPS));
    for (const name in headers) response.setHeader(name, headers[name]!);
  });
}

/** As the proxy in front says it, if there is one; a visitor's own word for it counts for nothing. */
function cameByHttps(request: IncomingMessage, hops: number): boolean {
  if ((request.socket as TLSSocket).encrypted) return true;
  const said = hops > 0 ? request.headers['x-forwarded-proto'] : undefined;
  return (
    String(said ?? '')
      .split(',')
      .at(-1)
      ?.trim() === 'https'
  );
}

/** What is no HTTP never becomes a request: its answer is written here, in the same words and under the same headers. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = UNREADABLE[error.code ?? ''] ?? 400;
  const body = JSON.stringify({ ...problem('request.malformed', 'The request cannot be understood.', randomUUID()), status });
  const headers = Object.entries({ ...API, 'content-type': 'application/problem+json', 'content-length': String(body.length) });
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers.map(([name, value]) => `${name}: ${value}`), 'connection: close'];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}
const UNREADABLE: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };
