import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { problem } from './problem.js';
import { API, securityHeaders, type Told } from './security-headers.js';

/**
 * An answer of which nothing moves for this long goes to nobody: until it is out it holds memory, and of a file the file. The kernel takes more only when
 * a good part of its own buffer, up to 4 MB, has gone out: of somebody who reads 20 kB a second nothing is seen for over a minute.
 */
const STALLED_MS = 180_000;

/**
 * Puts security headers on every answer before anybody else sees the request: answers from memory, streams and uploads write to the socket themselves, and some
 * mistakes are answered before any hook runs. Whoever answers may still say something else. Joined to the others when they are written: setting
 * them one by one was too slow for answers from memory. From then on the answer has to move: Node counts what the other side takes, and ends the
 * connection if that is nothing for `stalledMs`.
 */
export function protectEveryAnswer(server: Server, config: Told, stalledMs = STALLED_MS): void {
  const headersFor = securityHeaders(config);
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const headers = headersFor(request.url ?? '/', cameByHttps(request, config.TRUST_PROXY_HOPS));
    const write = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
    response.writeHead = (status: number, ...rest: unknown[]): ServerResponse => {
      const given = typeof rest.at(-1) === 'object' ? rest.pop() : undefined;
      const all: OutgoingHttpHeaders = { ...headers, ...(Array.isArray(given) ? named(given) : (given as OutgoingHttpHeaders)) };
      for (const name of response.getHeaderNames()) if (all[name] === headers[name]) delete all[name];
      // Until the next request: Node takes it back when it waits for one.
      request.socket.setTimeout(stalledMs);
      return write(status, ...rest, all);
    };
  });
}

/** Headers as a list, name and value in turn or in pairs, as Node also takes them. Those that come more than once stay so. */
function named(list: readonly (string | readonly string[])[]): OutgoingHttpHeaders {
  const flat = list.flat();
  const all: Record<string, string[]> = {};
  for (let at = 0; at < flat.length; at += 2) (all[flat[at]!.toLowerCase()] ??= []).push(flat[at + 1]!);
  return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

/** As the proxy in front says it, if there is one; a visitor's own word for it counts for nothing. */
function cameByHttps(request: IncomingMessage, hops: number): boolean {
  if ((request.socket as TLSSocket).encrypted) return true;
  const said = hops > 0 ? request.headers['x-forwarded-proto'] : undefined;
  return (
    String(said ?? '')
      .split(',')
      .at(-1)
      ?.trim() === 'https'
  );
}

/** What is no HTTP, or does not arrive, never becomes a request: its answer is written here, in the same words and under the same headers. */
export function refuseUnreadable(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const said = slow
    ? problem('request.too_slow', 'The request took too long to arrive. Nothing was changed; send it again.', randomUUID())
    : problem('request.malformed', 'The request cannot be understood.', randomUUID());
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : said.status;
  const body = JSON.stringify({ ...said, status });
  const headers = Object.entries({ ...API, 'content-type': 'application/problem+json', 'content-length': String(body.length) });
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers.map(([name, value]) => `${name}: ${value}`), 'connection: close'];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  // Whoever goes on sending is not waited for.
  socket.destroySoon();
}
