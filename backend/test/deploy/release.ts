import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../../tools/postgres.mjs';

const run = promisify(execFile);

/** What a host gets: built, pruned, nothing of the checkout around it. */
export async function makeRelease(folder: string, ...flags: string[]): Promise<string> {
  const to = join(folder, 'app');
  await run(process.execPath, ['tools/release.mjs', '--to', to, ...flags]);
  return to;
}

export interface Dyno {
  url: string;
  process: ChildProcess;
  output: () => string;
  stop: () => Promise<number | null>;
}

const running = new Set<ChildProcess>();
/** Whatever a failed test left behind. */
export const endDynos = () => running.forEach((child) => child.kill('SIGKILL'));

/** Starts a line of the Procfile as a host does: in the release, by a shell, with nothing but the settings given and PORT. */
export async function startDyno(app: string, name: string, settings: NodeJS.ProcessEnv, ready: string): Promise<Dyno> {
  const line = new RegExp(`^${name}: (.+)$`, 'mu').exec(await readFile('Procfile', 'utf8'))?.[1] ?? '';
  const port = await freePort();
  // The host's Node is the one of these tests.
  const env = { PATH: `${join(process.execPath, '..')}:/usr/bin:/bin`, HOST: '127.0.0.1', PORT: String(port), ...settings };
  const child = spawn('sh', ['-c', line.replace(/([^=\s]+=\S+ )*/u, '$&exec ')], { cwd: app, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const deadline = Date.now() + 30_000;
  while (!output.includes(ready)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${name} did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    output: () => output,
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

/** A one-off process on the host: `heroku run node backend/dist/cli.js …`. */
export const runInRelease = async (app: string, settings: NodeJS.ProcessEnv, ...args: string[]): Promise<string> =>
  (await run(process.execPath, ['backend/dist/cli.js', ...args], { cwd: app, env: settings })).stdout;
