import { execFile, fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Session } from '@atelier/contracts';
import { createDatabase } from './database.js';

const run = promisify(execFile);
const dist = join(process.cwd(), 'backend/dist');

export const ADMIN = { email: 'ines@studio.example', password: 'correct horse battery' };

let places = 0;

export interface Atelier {
  url: string;
  env: NodeJS.ProcessEnv;
  process: ChildProcess;
  /** Everything the process wrote. */
  output: () => string;
  cli: (...args: string[]) => Promise<string>;
  signIn: (email?: string, password?: string) => Promise<Client>;
  restart: () => Promise<void>;
  /** Stops the server and leaves the rest. */
  pause: () => Promise<void>;
  /** Moves the server's clock so far ahead of this machine's. */
  moveClock: (ms: number) => Promise<void>;
  stop: () => Promise<void>;
}
export type Client = (
  method: string,
  path: string,
  options?: { body?: unknown; version?: number; headers?: Record<string, string> },
) => Promise<Answer>;
export interface Answer {
  status: number;
  headers: Headers;
  // The specs say what they expect in it.
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** The built server as a process of its own, on an empty database, with an administrator. */
export async function startAtelier(extra: NodeJS.ProcessEnv = {}): Promise<Atelier> {
  const database = await createDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'atelier-home-'));
  const env = {
    ...process.env,
    CLOCK_FILE: join(folder, 'clock'),
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'info',
    DATABASE_URL: database.apiUrl,
    DATABASE_OWNER_URL: database.url,
    JWT_SECRET: 'a secret of more than thirty-two characters',
    ENCRYPTION_KEY: 'y'.repeat(40),
    WORKER: 'inline',
    STORAGE: 'disk',
    STORAGE_DIR: join(folder, 'media'),
    ...extra,
  };
  const clockFile = join(folder, 'clock');
  const preload = ['--import', pathToFileURL(join(process.cwd(), 'tools/moved-clock.mjs')).href];
  const cli = async (...args: string[]) => (await run(process.execPath, [...preload, join(dist, 'cli.js'), ...args], { env })).stdout;
  await cli('staff:create', '--email', ADMIN.email, '--password', ADMIN.password, '--name', 'Ines Carvalho');

  let output = '';
  const start = async () => {
    const child = fork(join(dist, 'main.js'), [], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: ['--enable-source-maps', ...preload],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const { port } = await new Promise<{ port: number }>((resolve, reject) => {
      child.once('message', (message) => resolve(message as { port: number }));
      child.once('exit', () => reject(new Error(`The server did not start:\n${output}`)));
    });
    return { child, url: `http://127.0.0.1:${port}` };
  };
  const end = (child: ChildProcess) =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });

  const first = await start();
  const atelier: Atelier = {
    url: first.url,
    process: first.child,
    env,
    cli,
    output: () => output,
    signIn: async (email = ADMIN.email, password = ADMIN.password) => {
      // Where a proxy is believed, each comes from a place of its own: only tests of limits meet limits.
      const headers = { 'x-forwarded-for': `192.0.2.${++places % 250}` };
      const answer = await client(() => atelier.url)('POST', '/api/auth/login', { body: { email, password }, headers });
      return client(() => atelier.url, (answer.body as Session).accessToken);
    },
    restart: async () => {
      await end(atelier.process);
      const next = await start();
      Object.assign(atelier, { url: next.url, process: next.child });
    },
    pause: () => end(atelier.process),
    moveClock: async (ms) => {
      await writeFile(clockFile, String(ms));
      // The server looks ten times a second.
      await new Promise((resolve) => setTimeout(resolve, 250));
    },
    stop: async () => {
      await end(atelier.process);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return atelier;
}

export const client =
  (url: () => string, token?: string): Client =>
  async (method, path, { body, version, headers = {} } = {}) => {
    const form = body instanceof FormData;
    const response = await fetch(`${url()}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = /json/u.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: json && text !== '' ? JSON.parse(text) : text };
  };

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer fits, for at most `ms`. */
export async function eventually<T>(ask: () => Promise<T>, fits: (value: T) => boolean, ms = 15_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const value = await ask();
    if (fits(value)) return value;
    if (Date.now() > deadline) throw new Error(`Not within ${ms} ms; last seen: ${JSON.stringify(value).slice(0, 500)}`);
    await pause(50);
  }
}
