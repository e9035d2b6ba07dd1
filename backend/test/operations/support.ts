import { fork, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { eventually, type Atelier, type Client } from '../setup/atelier.js';

export const METRICS_TOKEN = 'a-token-for-those-who-watch';

export interface Worker {
  process: ChildProcess;
  metricsPort: number | undefined;
  output: () => string;
  stop: () => Promise<void>;
}

/** The worker in a process of its own, beside an Atelier that takes no jobs itself. */
export async function startWorker({ env }: Pick<Atelier, 'env'>, extra: NodeJS.ProcessEnv = {}): Promise<Worker> {
  const child = fork(join(process.cwd(), 'backend/dist/worker.js'), [], {
    env: { ...env, ...extra },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { metricsPort } = await new Promise<{ metricsPort?: number }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { metricsPort?: number }));
    child.once('exit', () => reject(new Error(`The worker did not start:\n${output}`)));
  });
  return {
    process: child,
    metricsPort,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** A server of somebody else's that takes what is sent to it. */
export async function startReceiver() {
  const received: { path: string; body: string; headers: NodeJS.Dict<string | string[]> }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ path: request.url ?? '', body, headers: request.headers });
      response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    url: `http://127.0.0.1:${port}`,
    dsn: `http://public@127.0.0.1:${port}/1`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface LogLine {
  [key: string]: unknown;
  msg: string;
  requestId?: string;
}
export const linesOf = (output: string): LogLine[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as LogLine);

/** The lines that fit, once there are so many. */
export const logged = (output: () => string, fits: (line: LogLine) => boolean, many = 1): Promise<LogLine[]> =>
  eventually(
    () => Promise.resolve(linesOf(output()).filter(fits)),
    (lines) => lines.length >= many,
    30_000,
  );

/** A page of news, published: the id of the request that did it. */
export async function publish(staff: Client, title: string): Promise<{ requestId: string; id: string }> {
  const made = (await staff('POST', '/api/admin/pages', { body: { title } })).body;
  const answer = await staff('POST', `/api/admin/pages/${made.id}/publish`, { version: made.version });
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return { requestId: String(answer.headers.get('x-request-id')), id: made.id };
}
