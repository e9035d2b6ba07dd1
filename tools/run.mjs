import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { fail, root } from './install.mjs';
import { startPostgres, writable } from './postgres.mjs';

const watching = process.argv.includes('--watch');
const home = resolve(process.env.ATELIER_HOME ?? join(root, '.atelier'));
const port = Number(process.env.PORT ?? 3000);
const say = (line) => console.log(line);

/** What is running, in the order it was started; closed in the reverse order, once. */
const running = [];
let closing;
const close = (code = 0) => {
  closing ??= (async () => {
    for (const stop of running.toReversed()) await stop().catch((error) => console.error(error));
    process.exit(code);
  })();
  return closing;
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void close());
process.on('disconnect', () => void close());

try {
  await refuseTakenPort();
  await writable(home);
  await build(say);
  const database = process.env.DATABASE_URL ?? (await embeddedDatabase());
  const env = { ...process.env, ...settings(database) };
  await cli(env, 'setup');
  const stopServer = await serve(env);
  if (watching) {
    const { watch } = await import('./watch.mjs');
    running.push(await watch({ env, say, restart: () => serve(env), stopServer }));
  }
  announce();
} catch (error) {
  if (closing === undefined) {
    process.stderr.write(`Atelier cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    await close(1);
  }
}

async function embeddedDatabase() {
  const postgres = await startPostgres({ directory: join(home, 'postgres'), say });
  running.push(postgres.stop);
  void postgres.exited.then(() => closing ?? (process.stderr.write('The database stopped; Atelier stops with it.\n'), close(1)));
  return postgres.url;
}

/** The same settings a deployment has, with a folder where that has services. */
function settings(database) {
  return {
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    HOST: process.env.HOST ?? '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
    DATABASE_URL: database,
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

function secret(name) {
  const path = join(home, name);
  if (!existsSync(path)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(path, 'utf8').trim();
}

function cli(env, ...args) {
  return new Promise((done, reject) => {
    const child = fork(join(root, 'backend/dist/cli.js'), args, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const stop = async () => void child.kill('SIGTERM');
    running.push(stop);
    child.on('exit', (code) => {
      running.splice(running.indexOf(stop), 1);
      if (code === 0) done();
      else if (closing === undefined) void close(1);
    });
    child.on('error', reject);
  });
}

/** Starts the server and resolves when it listens. */
function serve(env) {
  return new Promise((done, reject) => {
    const child = fork(join(root, 'backend/dist/main.js'), [], {
      env,
      execArgv: ['--max-semi-space-size=1'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const exited = new Promise((resolveExit) => child.once('exit', resolveExit));
    const stop = async () => {
      child.kill('SIGTERM');
      await exited;
    };
    running.push(stop);
    child.once('message', () => done(stop));
    child.once('error', reject);
    void exited.then((code) => {
      running.splice(running.indexOf(stop), 1);
      if (closing === undefined && code !== 0) void close(1);
    });
  });
}

/** Before anything slow is done. */
function refuseTakenPort() {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) =>
      fail(error.code === 'EADDRINUSE' ? `port ${port} is taken by another program. Set PORT to a free one.` : error.message),
    );
    probe.listen(port, process.env.HOST ?? '127.0.0.1', () => probe.close(done));
  });
}

function announce() {
  const address = `http://localhost:${port}`;
  say(`
Atelier is running.

  Public site   ${address}/
  Admin         ${address}/admin/
  API           ${address}/api
  API guide     ${address}/api/docs

Stop it with Ctrl-C.`);
}
