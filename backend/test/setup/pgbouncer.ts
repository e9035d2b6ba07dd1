import { spawn } from 'node:child_process';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../tools/postgres.mjs';
import { asApi } from './database.js';

const NOBODY = 65534;

/**
 * A real PgBouncer before the database of `url`, in transaction mode as Supabase's pooler on port 6543: every transaction may get another connection.
 * With a certificate it takes encrypted connections only.
 */
export async function startPgBouncer(url: string, tls?: { key: string; cert: string }) {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-pgbouncer-'));
  const { hostname, port: target, username, password, pathname } = new URL(url);
  const port = await freePort();
  const file = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text, { mode: 0o600 });
    if (process.getuid?.() === 0) await chown(path, NOBODY, NOBODY);
    return path;
  };
  const users = [url, asApi(url)].map((one) => new URL(one)).map((one) => `"${one.username}" "${one.password}"`);
  const settings = {
    ...{ listen_addr: '127.0.0.1', listen_port: port, unix_socket_dir: '', pool_mode: 'transaction' },
    ...{ auth_type: 'scram-sha-256', auth_file: await file('users', users.join('\n')) },
    // Fewer than those who ask, so that they really share.
    ...{ default_pool_size: 4, max_client_conn: 200 },
    ...(tls !== undefined && {
      client_tls_sslmode: 'require',
      client_tls_key_file: await file('key.pem', tls.key),
      client_tls_cert_file: await file('cert.pem', tls.cert),
    }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  const ini = await file('pgbouncer.ini', `[databases]\n* = host=${hostname} port=${target}\n[pgbouncer]\n${lines.join('\n')}\n`);
  if (process.getuid?.() === 0) await chown(folder, NOBODY, NOBODY);
  const child = spawn('pgbouncer', [ini], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.once('error', (error) => (log += error.message));
  for (const deadline = Date.now() + 10_000; !(await listens(port)); await new Promise((resolve) => setTimeout(resolve, 30)))
    if (Date.now() > deadline) throw new Error(`PgBouncer does not listen:\n${log}`);
  return {
    url: `postgresql://${username}:${password}@127.0.0.1:${port}${pathname}`,
    stop: async () => {
      child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
