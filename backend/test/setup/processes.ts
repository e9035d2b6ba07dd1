import { execFile, fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const dist = join(process.cwd(), 'backend/dist');

export interface Running {
  child: ChildProcess;
  /** Of a web process. */
  url: string;
  /** Everything it wrote. */
  output: () => string;
  /** How it ended. */
  exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** The built `main.js` or `worker.js` as a process of its own. Resolves when it listens or takes jobs. */
export async function startProcess(kind: 'web' | 'worker', env: NodeJS.ProcessEnv): Promise<Running> {
  const running = launch(kind, env);
  const message = new Promise<{ port?: number }>((resolve) => running.child.once('message', (said) => resolve(said as { port?: number })));
  const ended = running.exit.then(({ code }) => {
    throw new Error(`The ${kind} ended with ${code} while it started:\n${running.output()}`);
  });
  const { port } = await Promise.race([message, ended]);
  ended.catch(() => undefined);
  return Object.assign(running, { url: port === undefined ? '' : `http://127.0.0.1:${port}` });
}

/** The same, not waited for. */
export function launch(kind: 'web' | 'worker', env: NodeJS.ProcessEnv): Running {
  const child = fork(join(dist, kind === 'web' ? 'main.js' : 'worker.js'), [], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: ['--enable-source-maps'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-200_000)));
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  );
  return { child, url: '', output: () => output, exit };
}

/** Sends the signal and waits for the end of the process. Resolves with how it ended and how many milliseconds that took. */
export async function end({ child, exit }: Running, signal: NodeJS.Signals = 'SIGTERM') {
  const began = performance.now();
  child.kill(signal);
  return { ...(await exit), ms: performance.now() - began };
}

/** What `npm run cli` says. */
export const cli = async (env: NodeJS.ProcessEnv, ...args: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [join(dist, 'cli.js'), ...args], { env })).stdout;
