import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startPostgres } from '../../../tools/postgres.mjs';

/**
 * One PostgreSQL and one Redis for the whole run. Specs make databases of their own from the template, which is migrated once.
 * Addresses go through the environment: TEST_DATABASE_URL, TEST_TEMPLATE, TEST_REDIS_URL.
 */
export default async function startServices() {
  if (!existsSync(new URL('../../dist/cli.js', import.meta.url)))
    throw new Error('These tests run what is built: npm run build comes first.');
  const folder = await mkdtemp(join(tmpdir(), 'atelier-test-'));
  const postgres = await startPostgres({ directory: join(folder, 'postgres'), durable: false });
  const redisPort = await freePort();
  const redis = spawn(
    'redis-server',
    ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: 'ignore' },
  );
  redis.on('error', () => console.error('redis-server is missing: install it with your package manager, or run npm test.'));
  process.env.TEST_DATABASE_URL = postgres.url;
  process.env.TEST_REDIS_URL = `redis://127.0.0.1:${redisPort}`;
  globalThis.__services = { postgres, redis, folder };
  const { migrateTemplate } = await import('./template.mjs');
  await migrateTemplate(postgres.url);
}
