import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './install.mjs';

/** Everything of a studio that runs on this machine alone. */
export const home = resolve(process.env.ATELIER_HOME ?? join(root, '.atelier'));
export const port = Number(process.env.PORT ?? 3000);

/**
 * The same settings a deployment has, with a folder where that has services. `database`: the addresses of the one that runs here; without it
 * DATABASE_URL says where it is.
 */
export function settings(database) {
  return {
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    HOST: process.env.HOST ?? '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
    ...(database !== undefined && { DATABASE_URL: database.apiUrl, DATABASE_OWNER_URL: database.url }),
    JWT_SECRET: process.env.JWT_SECRET ?? secret('secret'),
    ENCRYPTION_KEY: process.env.ENCRYPTION_KEY ?? secret('encryption-key'),
    WORKER: process.env.WORKER ?? 'inline',
    STORAGE: process.env.STORAGE ?? 'disk',
    STORAGE_DIR: process.env.STORAGE_DIR ?? join(home, 'media'),
    ALLOW_LOCAL_STORAGE: 'true',
    ...(process.env.SMTP_URL ? {} : { MAIL_DIR: process.env.MAIL_DIR ?? join(home, 'mail') }),
    SITE_DIR: join(home, 'site'),
    SITE_BUILD: join(root, 'public-site/dist'),
    ADMIN_BUILD: join(root, 'admin-app/dist'),
  };
}

/** Made with the first start, and the studio's own from then on. */
function secret(name) {
  const path = join(home, name);
  if (!existsSync(path)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(path, 'utf8').trim();
}
