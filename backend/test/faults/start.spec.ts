import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAtelier } from '../setup/atelier.js';
import { startPostgres } from '../../../tools/postgres.mjs';
import { createDatabase } from '../setup/database.js';

const root = process.cwd();
let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'atelier-start-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Runs a command until it ends by itself. */
function run(args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; errors: string; ms: number }> {
  const start = Date.now();
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, errors, ms: Date.now() - start })));
}
const start = (env: NodeJS.ProcessEnv) => run(['tools/run.mjs'], { ATELIER_HOME: home, PORT: '0', ...env });
const settings = (database: string) => ({
  DATABASE_URL: database,
  JWT_SECRET: 'x'.repeat(40),
  ENCRYPTION_KEY: 'y'.repeat(40),
  STORAGE: 'disk',
  STORAGE_DIR: home,
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: '0',
});
const nowhere = 'postgresql://u:p@127.0.0.1:9/none';

describe('starting where it cannot', () => {
  it('says in one line that the port is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as { port: number };
    const { code, errors } = await start({ PORT: String(port) });
    squatter.close();
    expect([code, errors]).toEqual([1, `Atelier cannot start: port ${port} is taken by another program. Set PORT to a free one.\n`]);
  });

  it('says in one line that the data folder cannot be written', async () => {
    await writeFile(join(home, 'file'), '');
    const { code, errors } = await start({ ATELIER_HOME: join(home, 'file/inside') });
    expect([code, errors.split('\n').length]).toEqual([1, 2]);
    expect(errors).toMatch(/data folder .* cannot be written\. Set ATELIER_HOME/u);
  }, 30_000);

  it('names a damaged database folder and leaves it alone', async () => {
    const directory = join(home, 'postgres');
    await mkdir(directory);
    await writeFile(join(directory, 'precious'), 'data');
    await expect(startPostgres({ directory })).rejects.toThrow(/database folder .* is damaged.* Restore it from a backup/u);
    await writeFile(join(directory, 'PG_VERSION'), '17\n');
    await expect(startPostgres({ directory })).rejects.toThrow(/does not start: .+ Restore the folder/u);
    await expect(readFile(join(directory, 'precious'), 'utf8')).resolves.toBe('data');
  }, 30_000);

  it('says in one line that the database does not answer', async () => {
    const { code, errors } = await run(['backend/dist/cli.js', 'migrate'], settings(nowhere));
    expect([code, errors.trim().split('\n').length]).toEqual([1, 1]);
    expect(errors).toMatch(/^Atelier cannot start: .*database/iu);
  });

  it('13.3.1 lists the mistakes of its configuration', async () => {
    const { code, errors } = await run(['backend/dist/main.js'], { ...settings('nonsense'), JWT_SECRET: 'short' });
    expect(code).toBe(1);
    expect(errors).toMatch(/DATABASE_URL: must be a PostgreSQL address[^]*JWT_SECRET: must be 32 characters/u);
  });
});

describe('serving while a service is away', () => {
  const serve = async (env: NodeJS.ProcessEnv) => {
    const child: ChildProcess = spawn(process.execPath, ['backend/dist/main.js'], {
      cwd: root,
      env: { ...process.env, ...env, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const { port } = await new Promise<{ port: number }>((resolve) =>
      child.once('message', (message) => resolve(message as { port: number })),
    );
    const stop = () => new Promise((resolve) => (child.once('exit', resolve), child.kill('SIGTERM')));
    return { url: `http://127.0.0.1:${port}`, stop };
  };

  it('16.5.2 answers 503 with Retry-After when the database does not answer', async () => {
    const server = await serve(settings(nowhere));
    const answer = await fetch(`${server.url}/api/projects`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ code: 'database.unavailable' });
    expect((await fetch(`${server.url}/api/health/live`)).status).toBe(200);
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(503);
    await server.stop();
  }, 30_000);

  it('keeps taking writes when Redis does not answer, and says it is not ready', async () => {
    const atelier = await startAtelier({ REDIS_URL: 'redis://127.0.0.1:9' });
    const staff = await atelier.signIn();
    expect((await staff('POST', '/api/admin/projects', { body: { title: 'Kept' } })).status).toBe(201);
    const ready = await staff('GET', '/api/health/ready');
    expect([ready.status, ready.body.checks.queue.status, ready.body.checks.database.status]).toEqual([503, 'failing', 'ok']);
    await atelier.stop();
  }, 60_000);
});

it('migrates up, down and up again', async () => {
  const { url, drop } = await createDatabase();
  const migrate = (...flags: string[]) => run(['backend/dist/cli.js', 'migrate', ...flags], settings(url));
  expect((await migrate('--down')).code).toBe(0);
  expect((await migrate()).code).toBe(0);
  await drop();
});
