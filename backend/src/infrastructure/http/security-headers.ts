import type { Config } from '../config/config.js';

export type AnswerHeaders = Readonly<Record<string, string>>;

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
export const API: AnswerHeaders = {
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

export type Told = Pick<Config, 'PUBLIC_URL' | 'ADMIN_URL' | 'TRUST_PROXY_HOPS'>;

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
