import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, json } from 'node:stream/consumers';

interface StandInObject {
  body: Buffer;
  contentType: string;
  cacheControl: string;
}
export const SERVICE_KEY = 'service-key-of-the-stand-in';

/**
 * Answers as the Storage API 1.11 was seen to: expected errors as HTTP 400 with their real status as text in the body, and a gateway before it
 * whose 5xx have no code. What a spec wants to go wrong is a knob.
 */
export class SupabaseStandIn {
  readonly objects = new Map<string, StandInObject>();
  readonly requests: string[] = [];
  /** Statuses the gateway gives to the next requests before they reach the storage; 0 cuts the connection. */
  faults: number[] = [];
  /** Cuts downloads after their first bytes. */
  cutDownloads = false;
  /** Never answers. */
  silent = false;
  sizeLimit = 50_000_000;

  private constructor(
    private readonly server: Server,
    private readonly bucket: string,
  ) {}

  static async start(bucket = 'media'): Promise<SupabaseStandIn> {
    const server = createServer();
    const standIn = new SupabaseStandIn(server, bucket);
    server.on('request', (request, response) => void standIn.handle(request, response).catch(() => response.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.url).pathname.replace('/storage/v1/', '');
    this.requests.push(`${request.method ?? ''} ${path}`);
    if (this.silent) return;
    const fault = this.faults.shift();
    if (fault === 0) return void request.socket.destroy();
    if (fault !== undefined) return void response.writeHead(fault, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>');
    const open = path.startsWith('object/public/');
    if (!open && request.headers.authorization !== `Bearer ${SERVICE_KEY}`)
      return refuse(response, '403', 'AccessDenied', 'Invalid Compact JWS');
    const [route, ...rest] = path.split('/');
    if (route === 'bucket') return this.getBucket(rest[0] ?? '', response);
    const [kind] = rest;
    if (kind === 'public' || kind === 'info' || kind === 'list') rest.shift();
    if (rest.shift() !== this.bucket) {
      if (request.method === 'DELETE' || kind === 'list') return answer(response, []);
      return refuse(response, '404', 'NoSuchBucket', 'Bucket not found');
    }
    const key = rest.join('/');
    if (kind === 'list') return this.list(await json(request), response);
    if (kind === 'info') return this.info(key, response);
    if (request.method === 'POST') return this.upload(key, request, response);
    if (request.method === 'DELETE') return this.remove(await json(request), response);
    return this.download(key, request, response);
  }

  private getBucket(id: string, response: ServerResponse): void {
    if (id === this.bucket) answer(response, { id, name: id, public: true });
    else refuse(response, '404', 'NoSuchBucket', 'Bucket not found');
  }

  private async upload(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const contentType = request.headers['content-type'] ?? '';
    if (contentType === '') return refuse(response, '415', 'InvalidMimeType', 'mime type is not supported');
    if (Number(request.headers['content-length'] ?? 0) > this.sizeLimit)
      return refuse(response, '413', 'EntityTooLarge', 'The object exceeded the maximum allowed size');
    // A sender that breaks off rejects here, and nothing is kept. Checked before and after: `upsert: false` is not atomic.
    const exists = this.objects.has(key);
    const body = await buffer(request);
    if (exists && request.headers['x-upsert'] !== 'true') return refuse(response, '409', 'KeyAlreadyExists', 'The resource already exists');
    this.objects.set(key, { body, contentType, cacheControl: request.headers['cache-control'] ?? 'no-cache' });
    answer(response, { Id: createHash('md5').update(key).digest('hex'), Key: `${this.bucket}/${key}` });
  }

  private info(key: string, response: ServerResponse): void {
    const object = this.objects.get(key);
    if (object === undefined) refuse(response, '404', 'NoSuchKey', 'Object not found');
    else answer(response, { name: key, size: object.body.length, content_type: object.contentType });
  }

  private download(key: string, request: IncomingMessage, response: ServerResponse): void {
    const object = this.objects.get(key);
    if (object === undefined) return refuse(response, '404', 'NoSuchKey', 'Object not found');
    const etag = `"${createHash('md5').update(object.body).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, {
      'content-type': object.contentType === 'text/html' ? 'text/plain' : object.contentType,
      'content-length': object.body.length,
      'cache-control': object.cacheControl,
      etag,
    });
    if (!this.cutDownloads) return void response.end(object.body);
    response.write(object.body.subarray(0, Math.ceil(object.body.length / 2)), () => request.socket.destroy());
  }

  private remove(body: unknown, response: ServerResponse): void {
    const { prefixes } = body as { prefixes: string[] };
    answer(
      response,
      prefixes.filter((key) => this.objects.delete(key)).map((name) => ({ name, bucket_id: this.bucket })),
    );
  }

  /** One level: folders have `id: null` and count in the offset. */
  private list(body: unknown, response: ServerResponse): void {
    const { prefix, limit = 100, offset = 0 } = body as { prefix: string; limit?: number; offset?: number };
    const folder = prefix === '' ? '' : `${prefix.replace(/\/$/u, '')}/`;
    const entries = new Map<string, unknown>();
    for (const key of [...this.objects.keys()].sort()) {
      if (!key.startsWith(folder)) continue;
      const [name = '', ...below] = key.slice(folder.length).split('/');
      const object = this.objects.get(key);
      const metadata = { size: object?.body.length, mimetype: object?.contentType };
      entries.set(name, below.length > 0 ? { name, id: null, metadata: null } : { name, id: key, metadata });
    }
    answer(response, [...entries.values()].slice(offset, offset + limit));
  }
}

function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, statusCode: string, code: string, message: string): void {
  response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ statusCode, error: code, message, code }));
}
