import { cspHash } from './html.js';
import { SCHEME_SCRIPT } from '../client/scheme.js';

/** Whom pages tell of their faults, put in by the build: nobody, unless it is set. */
declare const __SENTRY_DSN__: string | undefined;
const FAULTS_TO = typeof __SENTRY_DSN__ === 'undefined' || __SENTRY_DSN__ === '' ? '' : ` ${new URL(__SENTRY_DSN__).origin}`;

/**
 * What a page may do (ADR 0016). Scripts come from this site, besides the one line that sets the colour scheme before the first paint; styles too,
 * besides the page's own sheet. Neither may stand in an attribute. Images may come from any storage over https.
 */
export const policyFor = (style: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${cspHash(SCHEME_SCRIPT)}`,
    `style-src 'self'${style ? ` ${cspHash(style)}` : ''}`,
    "img-src 'self' data: https:",
    "font-src 'self'",
    `connect-src 'self'${FAULTS_TO}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types solid worker',
  ].join('; ');
