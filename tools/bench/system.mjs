import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { build } from '../build.mjs';
import { root } from '../install.mjs';
import { startPostgres } from '../postgres.mjs';

/** A database of its own and the means to start the built programs on it; everything is gone afterwards. */
export async function withSystem(work) {
  await build(() => {}, ['backend']);
  const folder = await mkdtemp(join(tmpdir(), 'atelier-bench-'));
  const postgres = await startPostgres({ directory: join(folder, 'postgres') });
  const children = new Set();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'warn',
    DATABASE_URL: postgres.apiUrl,
    DATABASE_OWNER_URL: postgres.url,
    JWT_SECRET: 'x'.repeat(40),
    ENCRYPTION_KEY: 'y'.repeat(40),
    RATE_LIMIT_FACTOR: '1000',
    WORKER: 'separate',
    STORAGE: 'disk',
    STORAGE_DIR: join(folder, 'media'),
    ALLOW_LOCAL_STORAGE: 'true',
    MALLOC_ARENA_MAX: '1', // as in the Procfile
  };
  const start = (script, extra = {}, args = []) =>
    new Promise((resolve, reject) => {
      const child = fork(script, args, {
        env: { ...env, ...extra },
        execArgv: ['--max-semi-space-size=1'],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      children.add(child);
      const stop = () => new Promise((done) => (child.once('exit', done), child.kill('SIGTERM')));
      child.once('message', ({ port }) => resolve({ child, port, url: `http://127.0.0.1:${port}`, stop }));
      child.once('exit', (code) => (children.delete(child), reject(new Error(`${script} ended with ${code}`))));
    });
  const cli = (...args) =>
    new Promise((resolve, reject) =>
      fork(join(root, 'backend/dist/cli.js'), args, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }).once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`cli ${args[0]}: ${code}`)),
      ),
    );
  try {
    await cli('migrate');
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    await work({
      folder,
      env,
      start,
      cli,
      sql: (text, values) => client.query(text, values),
      databaseUrl: postgres.url,
      server: join(root, 'backend/dist/main.js'),
    });
    await client.end();
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Resident memory of a process in MB; `peak` is the most it ever had. */
export async function memory(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const read = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1] ?? 0) / 1024;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}
