import { fork } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const nowhere = 'postgresql://nobody:none@127.0.0.1:9/none';
/** The ways a deployment is put together: each loads adapters of its own. */
const WAYS = [
  ['main.js', { STORAGE: 'supabase', REDIS_URL: 'redis://127.0.0.1:9' }],
  ['main.js', { STORAGE: 'disk', WORKER: 'inline' }],
  ['worker.js', { STORAGE: 'supabase' }],
];
/** Long enough for a slow machine; a start takes about one second. */
const PATIENCE_MS = 20_000;

/**
 * Starts the built programs once, so that the code V8 compiles on the way is kept beside them (Node's module compile cache): a quarter of a start is saved.
 * Needs no database: a program whose database does not answer starts all the same. Kept code holds for this version of Node; another one ignores it.
 */
export async function warmCompileCache(dist) {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-warm-'));
  for (const [program, extra] of WAYS) await run(join(dist, program), { ...settings(folder), ...extra });
  await rm(folder, { recursive: true, force: true });
  await openToAll(join(dist, '.compile-cache'));
}

/** Whoever runs the programs may be another user than who built them: may read what was kept, and is named where the image knows who it will be. */
async function openToAll(kept) {
  for (const entry of await readdir(kept, { withFileTypes: true, recursive: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}

/** Leads the user with this number to what was kept, for images in which they may write nothing themselves. */
export async function shareCompileCache(dist, uid) {
  const kept = join(dist, '.compile-cache');
  for (const folder of await readdir(kept)) await symlink(folder, join(kept, folder.replace(/\d+$/u, String(uid)))).catch(() => undefined);
}

const settings = (folder) => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'silent',
  DATABASE_URL: nowhere,
  JWT_SECRET: 'only while the build warms up, never kept',
  ENCRYPTION_KEY: 'another one, only while the build warms up',
  SUPABASE_URL: 'http://127.0.0.1:9',
  SUPABASE_SERVICE_KEY: 'none',
  STORAGE_DIR: folder,
  ALLOW_LOCAL_STORAGE: 'true',
});

/** Ends the program when it has begun, or when it gives up: what it compiled is kept either way. */
function run(program, env) {
  return new Promise((resolve) => {
    const child = fork(program, [], { env, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.once('message', () => child.kill('SIGTERM'));
    child.once('exit', () => (clearTimeout(timer), resolve()));
    child.once('error', resolve);
  });
}
