import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer, json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { ResumableUploads } from './supabase-resumable.js';

export interface StandInObject {
  body: Buffer;
  contentType: string;
  cacheControl: string;
  createdAt: string;
}
export interface StandInBucket {
  public: boolean;
  sizeLimit: number;
  mimeTypes: string[] | null;
  objects: Map<string, StandInObject>;
}
export const SERVICE_KEY = 'service-key-of-the-stand-in';
const GLOBAL_LIMIT = 50 * 1024 * 1024;

/**
 * Answers as the Storage API 1.11 was seen to: expected errors as HTTP 400 with their real status as text in the body, and a gateway before it
 * whose 5xx have no code. What a spec wants to go wrong is a knob.
 */
export class SupabaseStandIn {
  readonly buckets = new Map<string, StandInBucket>();
  readonly requests: string[] = [];
  /** Statuses the gateway gives to the next requests before they reach the storage; 0 cuts the connection. */
  faults: number[] = [];
  /** Cuts downloads after their first bytes. */
  cutDownloads = false;
  /** Stops in the middle of downloads, with the connection open. */
  stallDownloads = false;
  /** How fast it takes and gives files. */
  bytesPerSecond = Infinity;
  /** Never answers. */
  silent = false;
  /** What was asked meanwhile. */
  private readonly unanswered: ServerResponse[] = [];
  /** Every request is answered by the gateway. */
  down = false;
  /** What the project's public key may do; by itself, nothing. `rows`: PostgREST gives away what is in tables. */
  anon = { known: true, rows: false, list: false, write: false };
  readonly resumable = new ResumableUploads(this.buckets);

  private constructor(private readonly server: Server) {}

  /** The first bucket is public. */
  static async start(buckets = ['media', 'originals']): Promise<SupabaseStandIn> {
    const server = createServer();
    const standIn = new SupabaseStandIn(server);
    for (const [index, id] of buckets.entries()) standIn.addBucket(id, index === 0);
    server.on('request', (request, response) => void standIn.handle(request, response).catch(() => response.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  addBucket(id: string, open: boolean, sizeLimit = GLOBAL_LIMIT, mimeTypes: string[] | null = null): void {
    this.buckets.set(id, { public: open, sizeLimit, mimeTypes, objects: this.buckets.get(id)?.objects ?? new Map() });
  }

  /** Keys of all objects, in all buckets. */
  get keys(): string[] {
    return [...this.buckets.values()].flatMap(({ objects }) => [...objects.keys()]).sort();
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ends the connections on which it has been silent, as a service that was started anew. */
  hangUp(): void {
    for (const response of this.unanswered.splice(0)) response.destroy();
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.url).pathname.replace('/storage/v1/', '');
    this.requests.push(`${request.method ?? ''} ${path}`);
    if (this.silent) return void this.unanswered.push(response);
    const fault = this.faults.shift();
    if (this.down) return void response.writeHead(503, { 'content-type': 'text/html' }).end('<html>Unavailable</html>');
    if (fault === 0) return void request.socket.destroy();
    if (fault !== undefined) return void response.writeHead(fault, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>');
    if (path.startsWith('upload/resumable/sign')) return this.resumable.handle(request, response, this.url);
    if (path === '/auth/v1/settings') return this.settings(response);
    if (path.startsWith('/rest/v1/')) return this.table(response);
    const open = path.startsWith('object/public/');
    const anon = path.startsWith('object/list/') ? this.anon.list : this.anon.write && path.startsWith('object/');
    if (!open && !anon && request.headers.authorization !== `Bearer ${SERVICE_KEY}`)
      return refuse(response, '403', 'AccessDenied', 'Invalid Compact JWS');
    const [route, ...rest] = path.split('/');
    if (route === 'bucket') return this.bucket(rest[0], request, response);
    if (path === 'object/move') return this.move(await json(request), response);
    const [kind] = rest;
    if (kind === 'public' || kind === 'info' || kind === 'list') rest.shift();
    if (kind === 'upload') rest.splice(0, 2);
    const id = rest.shift() ?? '';
    const bucket = this.buckets.get(id);
    if (bucket === undefined || (open && !bucket.public)) {
      if (request.method === 'DELETE' || kind === 'list') return answer(response, []);
      return refuse(response, '404', 'NoSuchBucket', 'Bucket not found');
    }
    const key = rest.join('/');
    if (kind === 'upload') return this.signUpload(id, bucket, key, response);
    if (kind === 'list') return this.list(bucket, await json(request), response);
    if (kind === 'info') return this.info(bucket, key, response);
    if (request.method === 'POST') return this.upload(id, bucket, key, request, response);
    if (request.method === 'DELETE') return this.remove(id, bucket, await json(request), response);
    return this.download(bucket, key, request, response);
  }

  /** Supabase's gateway lets whoever has a key of the project through to it. */
  private settings(response: ServerResponse): void {
    if (this.anon.known) return answer(response, { external: {} });
    response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ message: 'Invalid API key' }));
  }

  /** PostgREST, whose exposed schemas are not ours. */
  private table(response: ServerResponse): void {
    if (this.anon.rows) return answer(response, [{ id: 1 }]);
    const error = { code: 'PGRST106', message: 'The schema must be one of the following: public, graphql_public' };
    response.writeHead(406, { 'content-type': 'application/json' }).end(JSON.stringify(error));
  }

  private async bucket(id: string | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') {
      if (id !== undefined && this.buckets.has(id)) return answer(response, { id, name: id, public: this.buckets.get(id)?.public });
      return refuse(response, '404', 'NoSuchBucket', 'Bucket not found');
    }
    const body = (await json(request)) as {
      id: string;
      public: boolean;
      file_size_limit: number | null;
      allowed_mime_types: string[] | null;
    };
    if (request.method === 'POST' && this.buckets.has(body.id))
      return refuse(response, '409', 'BucketAlreadyExists', 'The resource already exists');
    if (request.method === 'PUT' && !this.buckets.has(body.id)) return refuse(response, '404', 'NoSuchBucket', 'Bucket not found');
    if ((body.file_size_limit ?? 0) > GLOBAL_LIMIT)
      return refuse(response, '413', 'EntityTooLarge', 'The object exceeded the maximum allowed size');
    this.addBucket(body.id, body.public, body.file_size_limit ?? GLOBAL_LIMIT, body.allowed_mime_types);
    answer(response, request.method === 'POST' ? { name: body.id } : { message: 'Successfully updated' });
  }

  private signUpload(id: string, bucket: StandInBucket, key: string, response: ServerResponse): void {
    if (bucket.objects.has(key)) return refuse(response, '409', 'KeyAlreadyExists', 'The resource already exists');
    answer(response, { url: `/object/upload/sign/${id}/${key}?token=${this.resumable.sign(id, key)}` });
  }

  private move(body: unknown, response: ServerResponse): void {
    const {
      bucketId,
      sourceKey,
      destinationKey,
      destinationBucket = bucketId,
    } = body as {
      bucketId: string;
      sourceKey: string;
      destinationKey: string;
      destinationBucket?: string;
    };
    const [from, to] = [this.buckets.get(bucketId), this.buckets.get(destinationBucket)];
    if (from === undefined || to === undefined) return refuse(response, '404', 'NoSuchBucket', 'Bucket not found');
    const object = from.objects.get(sourceKey);
    if (object === undefined) return refuse(response, '404', 'NoSuchKey', 'Object not found');
    if (to.objects.has(destinationKey)) return refuse(response, '409', 'ResourceAlreadyExists', 'The resource already exists');
    to.objects.set(destinationKey, object);
    from.objects.delete(sourceKey);
    answer(response, { message: 'Successfully moved', Id: randomUUID(), Key: `${destinationBucket}/${destinationKey}` });
  }

  private async upload(id: string, bucket: StandInBucket, key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const contentType = request.headers['content-type'] ?? '';
    if (contentType === '' || bucket.mimeTypes?.includes(contentType) === false)
      return refuse(response, '415', 'InvalidMimeType', 'mime type is not supported');
    if (Number(request.headers['content-length'] ?? 0) > bucket.sizeLimit)
      return refuse(response, '413', 'EntityTooLarge', 'The object exceeded the maximum allowed size');
    // A sender that breaks off rejects here, and nothing is kept. Checked before and after: `upsert: false` is not atomic.
    const exists = bucket.objects.has(key);
    const body = await buffer(paced(request, this.bytesPerSecond));
    if (exists && request.headers['x-upsert'] !== 'true') return refuse(response, '409', 'KeyAlreadyExists', 'The resource already exists');
    const cacheControl = request.headers['cache-control'] ?? 'no-cache';
    bucket.objects.set(key, { body, contentType, cacheControl, createdAt: new Date().toISOString() });
    answer(response, { Id: randomUUID(), Key: `${id}/${key}` });
  }

  private info(bucket: StandInBucket, key: string, response: ServerResponse): void {
    const object = bucket.objects.get(key);
    if (object === undefined) refuse(response, '404', 'NoSuchKey', 'Object not found');
    else {
      const { body, contentType, createdAt } = object;
      answer(response, { name: key, size: body.length, content_type: contentType, created_at: createdAt, last_modified: createdAt });
    }
  }

  private download(bucket: StandInBucket, key: string, request: IncomingMessage, response: ServerResponse): void {
    const object = bucket.objects.get(key);
    if (object === undefined) return refuse(response, '404', 'NoSuchKey', 'Object not found');
    const etag = `"${createHash('md5').update(object.body).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, {
      'content-type': object.contentType === 'text/html' ? 'text/plain' : object.contentType,
      'content-length': object.body.length,
      'cache-control': object.cacheControl,
      etag,
    });
    if (this.bytesPerSecond < Infinity) return void Readable.from(paced(pieces(object.body), this.bytesPerSecond)).pipe(response);
    if (this.stallDownloads) return void response.write(object.body.subarray(0, Math.ceil(object.body.length / 2)));
    if (!this.cutDownloads) return void response.end(object.body);
    response.write(object.body.subarray(0, Math.ceil(object.body.length / 2)), () => request.socket.destroy());
  }

  private remove(id: string, bucket: StandInBucket, body: unknown, response: ServerResponse): void {
    const { prefixes } = body as { prefixes: string[] };
    answer(
      response,
      prefixes.filter((key) => bucket.objects.delete(key)).map((name) => ({ name, bucket_id: id })),
    );
  }

  /** One level: folders have `id: null` and count in the offset. */
  private list(bucket: StandInBucket, body: unknown, response: ServerResponse): void {
    const { prefix, limit = 100, offset = 0 } = body as { prefix: string; limit?: number; offset?: number };
    const folder = prefix === '' ? '' : `${prefix.replace(/\/$/u, '')}/`;
    const entries = new Map<string, unknown>();
    for (const key of [...bucket.objects.keys()].sort()) {
      if (!key.startsWith(folder)) continue;
      const [name = '', ...below] = key.slice(folder.length).split('/');
      const object = bucket.objects.get(key);
      const metadata = { size: object?.body.length, mimetype: object?.contentType };
      entries.set(name, below.length > 0 ? { name, id: null, metadata: null } : { name, id: key, metadata, updated_at: object?.createdAt });
    }
    answer(response, [...entries.values()].slice(offset, offset + limit));
  }
}

/** By the clock, so that a busy machine makes the whole no slower. */
async function* paced(chunks: AsyncIterable<Buffer> | Iterable<Buffer>, bytesPerSecond: number): AsyncIterable<Buffer> {
  const began = performance.now();
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    const wait = began + (bytes / bytesPerSecond) * 1_000 - performance.now();
    if (wait > 0) await setTimeout(wait);
    yield chunk;
  }
}

function* pieces(body: Buffer): Iterable<Buffer> {
  for (let n = 0; n < 10; n++) yield body.subarray((n * body.length) / 10, ((n + 1) * body.length) / 10);
}

export function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export function refuse(response: ServerResponse, statusCode: string, code: string, message: string): void {
  response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ statusCode, error: code, message, code }));
}
