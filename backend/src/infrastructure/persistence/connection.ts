import type { ConnectionOptions } from 'node:tls';

/** What drivers of PostgreSQL take. */
export interface Connection {
  connectionString: string;
  ssl: false | ConnectionOptions;
}

/** As somebody writes it, or made ready by `connectionTo`. */
export type Address = string | Connection;

/** Of libpq's words (PostgreSQL manual, 34.19.1) those that say for certain what happens; `prefer` and `allow` may fall back to plain text. */
export const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full'] as const;
type SslMode = (typeof SSL_MODES)[number];

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** What `sslmode` in the address says; without it nothing leaves this machine in plain text or to a server that cannot prove who it is. */
const modeOf = (url: URL): SslMode =>
  (url.searchParams.get('sslmode') as SslMode | null) ?? (LOOPBACK.test(url.hostname) ? 'disable' : 'verify-full');

/**
 * How to reach the database that `address` names. `authority`: certificates in PEM that vouch for the server, instead of those Node knows.
 * `sslmode=require` encrypts and believes anybody, as libpq does.
 */
export function connectionTo(address: Address, authority?: string): Connection {
  if (typeof address !== 'string') return address;
  const url = new URL(address);
  const mode = modeOf(url);
  // Taken out: drivers read each their own meaning from it, or none.
  url.searchParams.delete('sslmode');
  if (url.port === '') url.port = '5432';
  return { connectionString: url.href, ssl: mode === 'disable' ? false : trust(mode, authority) };
}

function trust(mode: Exclude<SslMode, 'disable'>, authority: string | undefined): ConnectionOptions {
  if (mode === 'require') return { rejectUnauthorized: false };
  return {
    rejectUnauthorized: true,
    ...(authority !== undefined && { ca: authority }),
    // Vouched for, under whatever name.
    ...(mode === 'verify-ca' && { checkServerIdentity: () => undefined }),
  };
}

/** True where anybody in between could pose as the server. */
export const isUnproven = (address: string): boolean => {
  const url = new URL(address);
  return !LOOPBACK.test(url.hostname) && ['disable', 'require'].includes(modeOf(url));
};
