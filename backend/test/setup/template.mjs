import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const TEMPLATE = 'atelier_template';

/** Makes the database every spec copies, by the very command a deployment uses. */
export async function migrateTemplate(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  process.env.TEST_TEMPLATE = TEMPLATE;
  const env = {
    ...process.env,
    DATABASE_OWNER_URL: url.replace(/\/postgres$/u, `/${TEMPLATE}`),
    DATABASE_URL: url.replace(/\/\/[^@]+@/u, '//atelier_api:api@').replace(/\/postgres$/u, `/${TEMPLATE}`),
    JWT_SECRET: 'x'.repeat(40),
    ENCRYPTION_KEY: 'y'.repeat(40),
    STORAGE: 'disk',
    STORAGE_DIR: '/tmp',
    ALLOW_LOCAL_STORAGE: 'true',
  };
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  const result = spawnSync(process.execPath, [cli, 'migrate'], { env, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The template could not be migrated: ${result.stderr}`);
}
