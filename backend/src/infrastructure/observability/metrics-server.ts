import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config/config.js';
import { bears } from './bearer.js';
import type { Metrics } from './metrics.js';

/** Figures of a process that serves nothing else, where METRICS_PORT asks for them: `GET /metrics`, with the same token as the API's. */
export async function startMetrics({ HOST, METRICS_PORT, METRICS_TOKEN: token }: Config, metrics: Metrics | undefined) {
  if (METRICS_PORT === undefined || token === undefined || metrics === undefined)
    return { port: undefined, close: () => Promise.resolve() };
  const server = createServer((request, response) => {
    const say = (status: number, text: string) =>
      response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(text);
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') return void say(404, 'There is nothing here.\n');
    if (!bears(request.headers.authorization, token)) return void say(401, 'Send METRICS_TOKEN as a Bearer token.\n');
    metrics.scrape().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text),
      () => say(500, 'The figures cannot be read.\n'),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(METRICS_PORT, HOST, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
