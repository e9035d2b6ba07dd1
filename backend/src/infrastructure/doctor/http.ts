import { request as plain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as secure } from 'node:https';
import { buffer } from 'node:stream/consumers';

/** More than any answer the doctor asks for. */
const MOST_BYTES = 8_000_000;
const MOST_MS = 15_000;

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  /** Objects are sent as JSON, bytes as they are. */
  body?: object | Uint8Array;
  signal: AbortSignal;
}
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Of another machine: each check says what it looks for in it. Empty if it is no JSON. */
  json: unknown;
}

/** A request as it is written here, without what `fetch` adds, hides or follows. @throws with a reason in words */
export async function ask(url: URL | string, asked: Asked): Promise<Answer> {
  const signal = AbortSignal.any([asked.signal, AbortSignal.timeout(MOST_MS)]);
  const answer = await open(url, { ...asked, signal });
  const body = await read(answer);
  const isJson = /json/u.test(String(answer.headers['content-type'] ?? ''));
  return { status: answer.statusCode ?? 0, headers: answer.headers, body, json: isJson ? parse(body) : {} };
}

/** The same, for an answer that goes on. */
export function open(url: URL | string, { method = 'GET', headers = {}, body, signal }: Asked): Promise<IncomingMessage> {
  const address = new URL(url);
  const bytes = body === undefined || body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
  const typed = body !== undefined && !(body instanceof Uint8Array) ? { 'content-type': 'application/json' } : {};
  return new Promise((resolve, reject) => {
    const send = address.protocol === 'https:' ? secure : plain;
    const sent = send(address, {
      method,
      agent: false,
      signal,
      headers: {
        'user-agent': 'atelier-doctor',
        'accept-encoding': 'identity',
        ...typed,
        ...(bytes !== undefined || !['GET', 'HEAD', 'OPTIONS'].includes(method) ? { 'content-length': String(bytes?.length ?? 0) } : {}),
        ...headers,
      },
    });
    sent.once('response', resolve);
    sent.on('error', (error) => reject(new Error(`${address.origin} ${inWords(error)}`)));
    sent.end(bytes);
  });
}

async function read(answer: IncomingMessage): Promise<Buffer> {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) answer.destroy(new Error('The answer is larger than anything this server sends.'));
  });
  return buffer(answer);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return {};
  }
}

function inWords(error: NodeJS.ErrnoException): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'did not answer in time.';
  if (error.code === 'ENOTFOUND') return 'is an address nobody knows.';
  if (error.code === 'ECONNREFUSED') return 'refuses connections.';
  return `does not answer (${error.code ?? error.message}).`;
}
