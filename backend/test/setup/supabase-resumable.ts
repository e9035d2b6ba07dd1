import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Buffer } from 'node:buffer';
import type { StandInBucket } from './supabase-stand-in.js';

const PATH = '/storage/v1/upload/resumable/sign';
const CHUNK = 6 * 1024 * 1024;

interface Upload {
  bucket: string;
  key: string;
  contentType: string;
  length: number;
  parts: Buffer[];
}

/** The resumable endpoint with signed tickets: tus 1.0.0, real statuses, plain-text bodies, pieces of exactly 6 MB. */
export class ResumableUploads {
  private readonly tokens = new Map<string, { bucket: string; key: string }>();
  private readonly uploads = new Map<string, Upload>();
  /** Cuts the connection of the next PATCH after this many bytes. */
  cutAfter: number | undefined;

  constructor(private readonly buckets: ReadonlyMap<string, StandInBucket>) {}

  sign(bucket: string, key: string): string {
    const token = randomUUID();
    this.tokens.set(token, { bucket, key });
    return token;
  }

  async handle(request: IncomingMessage, response: ServerResponse, origin: string): Promise<void> {
    const say = (status: number, text = '', headers: Record<string, string | number> = {}) =>
      void response.writeHead(status, { 'tus-resumable': '1.0.0', ...headers }).end(text);
    const allowed = this.tokens.get(String(request.headers['x-signature']));
    if (allowed === undefined) return say(400, 'Invalid Compact JWS');
    if (request.method === 'POST') return this.create(request, allowed, say, origin);
    const id = (request.url ?? '').slice(PATH.length + 1);
    const upload = this.uploads.get(id);
    if (upload === undefined) return say(404, 'The upload does not exist');
    if (upload.bucket !== allowed.bucket || upload.key !== allowed.key) return say(403, 'Access denied');
    if (request.method === 'HEAD') return say(200, '', { 'upload-offset': offset(upload), 'upload-length': upload.length });
    if (request.method === 'DELETE') {
      this.uploads.delete(id);
      return say(204);
    }
    return this.append(upload, request, say);
  }

  private create(
    request: IncomingMessage,
    { bucket, key }: { bucket: string; key: string },
    say: (status: number, text?: string, headers?: Record<string, string>) => void,
    origin: string,
  ): void {
    const metadata = Object.fromEntries(
      String(request.headers['upload-metadata'])
        .split(',')
        .map((pair) => pair.trim().split(' '))
        .map(([name, value = '']) => [name, Buffer.from(value, 'base64').toString()]),
    ) as Record<string, string>;
    const target = this.buckets.get(bucket);
    const length = Number(request.headers['upload-length']);
    if (target === undefined || metadata['bucketName'] !== bucket || metadata['objectName'] !== key) return say(403, 'Access denied');
    if (target.objects.has(key)) return say(409, 'The resource already exists');
    if (length > target.sizeLimit) return say(413, 'Maximum size exceeded');
    const contentType = metadata['contentType'] ?? '';
    if (target.mimeTypes?.includes(contentType) === false) return say(415, `mime type ${contentType} is not supported`);
    const id = randomUUID();
    this.uploads.set(id, { bucket, key, contentType, length, parts: [] });
    say(201, '', { location: `${origin}${PATH}/${id}` });
  }

  private async append(
    upload: Upload,
    request: IncomingMessage,
    say: (status: number, text?: string, headers?: Record<string, number>) => void,
  ): Promise<void> {
    const from = offset(upload);
    if (Number(request.headers['upload-offset']) !== from) return say(409, 'Upload-Offset conflict');
    const announced = Number(request.headers['content-length']);
    if (announced !== CHUNK && from + announced !== upload.length) return say(400, 'Chunks are 6 MB, but the last');
    const { cutAfter } = this;
    this.cutAfter = undefined;
    let received = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      received += chunk.length;
      if (cutAfter !== undefined && received >= cutAfter) return void request.socket.destroy();
      upload.parts.push(chunk);
    }
    if (offset(upload) === upload.length) {
      const { bucket, key, contentType, parts } = upload;
      this.buckets
        .get(bucket)
        ?.objects.set(key, { body: Buffer.concat(parts), contentType, cacheControl: 'no-cache', createdAt: new Date().toISOString() });
    }
    say(204, '', { 'upload-offset': offset(upload) });
  }
}

const offset = ({ parts }: Upload): number => parts.reduce((sum, part) => sum + part.length, 0);
