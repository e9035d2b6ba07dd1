import { request, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type selfSigned } from '../mail/certificate.js';

/** What it does wrong, for requests whose path fits. */
export interface Fault {
  path: RegExp;
  /** Of these requests only. */
  method?: string;
  /** For so many of them; then it is well again. */
  times?: number;
  request?: (headers: OutgoingHttpHeaders) => void;
  response?: (headers: OutgoingHttpHeaders) => void;
  body?: (text: string) => string;
  status?: number;
  /** Nothing of the answer before its end. */
  hold?: boolean;
}
export type Pair = ReturnType<typeof selfSigned>;

/** What stands in front of a deployment: ends TLS, says whom it passes on, and does to headers what it is told to. */
export async function startProxy(target: () => string, pair: Pair) {
  const faults: Fault[] = [];
  const server = createServer(pair, (incoming, outgoing) => void pass(incoming, outgoing).catch(() => outgoing.destroy()));
  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const fitting = faults.filter(({ path, method, times = 1 }) => {
      return path.test(incoming.url ?? '') && (method === undefined || method === incoming.method) && times > 0;
    });
    for (const fault of fitting) if (fault.times !== undefined) fault.times--;
    const headers: OutgoingHttpHeaders = { ...incoming.headers, 'x-forwarded-proto': 'https' };
    headers['x-forwarded-for'] = [incoming.headers['x-forwarded-for'], '127.0.0.1'].filter(Boolean).join(', ');
    for (const fault of fitting) fault.request?.(headers);
    const sent = request(new URL(incoming.url ?? '/', target()), { method: incoming.method ?? 'GET', headers, agent: false });
    outgoing.on('close', () => sent.destroy());
    sent.on('error', () => outgoing.destroy());
    incoming.pipe(sent);
    const answer = await new Promise<IncomingMessage>((resolve) => sent.once('response', resolve));
    const back: OutgoingHttpHeaders = { ...answer.headers };
    for (const fault of fitting) fault.response?.(back);
    const status = fitting.find((fault) => fault.status !== undefined)?.status ?? answer.statusCode ?? 502;
    const rewrite = fitting.filter(({ body }) => body !== undefined);
    if (rewrite.length === 0 && !fitting.some(({ hold }) => hold)) {
      outgoing.writeHead(status, back);
      outgoing.flushHeaders();
      return void answer.on('error', () => outgoing.destroy()).pipe(outgoing);
    }
    let text = (await buffer(answer)).toString();
    for (const fault of rewrite) text = fault.body?.(text) ?? text;
    delete back['content-length'];
    outgoing.writeHead(status, back).end(text);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Until what it gives back is called. */
    fault: (fault: Fault) => {
      faults.push(fault);
      return () => void faults.splice(faults.indexOf(fault), 1);
    },
    certify: (other: Pair) => server.setSecureContext(other),
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
export type Proxy = Awaited<ReturnType<typeof startProxy>>;
