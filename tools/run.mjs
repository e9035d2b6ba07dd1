import { fork } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from './build.mjs';
import { fail, root } from './install.mjs';
import { home, port, settings } from './local.mjs';
import { startPostgres, writable } from './postgres.mjs';

const watching = process.argv.includes('--watch');
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
  const database = process.env.DATABASE_URL === undefined ? await embeddedDatabase() : undefined;
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
  return postgres;
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
