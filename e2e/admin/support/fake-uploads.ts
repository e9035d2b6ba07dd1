import type { BeginUpload, MediaAssetView, UploadBegun } from '@atelier/contracts';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { id } from './fake-data.js';
import { Refusal } from './refusal.js';

interface Arriving extends BeginUpload {
  received: Buffer;
}

/** Begin, the tus protocol (1.0.0, core and creation), complete; in memory. Pieces are small, so that a small file has many. */
export class FakeUploads {
  readonly chunkBytes = 1_000;
  readonly arriving = new Map<string, Arriving>();
  /** Bytes taken of the next pieces before the line breaks, one number for each. */
  breaks: number[] = [];
  /** Tickets given before are good no longer. */
  expired = new Set<string>();
  /** Milliseconds each piece takes. */
  slowMs = 0;
  /** Bytes that came over the line in pieces, all in all. */
  bytes = 0;
  private serial = 0;

  begin(body: BeginUpload, known: (checksum: string) => MediaAssetView | undefined): UploadBegun {
    const asset = body.checksum === undefined ? undefined : known(body.checksum);
    if (asset !== undefined) return { upload: null, asset };
    const key = id('c', (this.serial += 1));
    this.arriving.set(key, { ...body, received: Buffer.alloc(0) });
    return {
      upload: {
        id: key,
        protocol: 'tus',
        url: '/api/admin/media/tus',
        headers: { 'x-signature': key },
        metadata: { contentType: body.contentType ?? '' },
        chunkBytes: this.chunkBytes,
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      },
      asset: null,
    };
  }

  /** The declared file, once whole. */
  complete(key: string): BeginUpload & { checksum: string } {
    const upload = this.arriving.get(key);
    if (upload === undefined) throw new Refusal(404, 'media.upload_not_found', 'There is no such upload. Begin it again.');
    if (upload.received.length < upload.bytes) throw new Refusal(409, 'media.upload_incomplete', 'The file has not arrived whole.');
    this.arriving.delete(key);
    return { ...upload, checksum: createHash('sha256').update(upload.received).digest('hex') };
  }

  async handleTus(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const headers = { 'tus-resumable': '1.0.0', 'cache-control': 'no-store' };
    const ticket = String(request.headers['x-signature']);
    const upload = this.arriving.get(ticket);
    if (upload === undefined || this.expired.has(ticket)) return void response.writeHead(403, headers).end('Begin it again.\n');
    if (request.method === 'POST') {
      upload.received = Buffer.alloc(0);
      return void response.writeHead(201, { ...headers, location: `/api/admin/media/tus/${ticket}` }).end();
    }
    if (path.split('/').pop() !== ticket) return void response.writeHead(404, headers).end();
    const offset = () => String(upload.received.length);
    if (request.method === 'HEAD')
      return void response.writeHead(200, { ...headers, 'upload-offset': offset(), 'upload-length': String(upload.bytes) }).end();
    if (Number(request.headers['upload-offset']) !== upload.received.length) return void response.writeHead(409, headers).end();
    if (this.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, this.slowMs));
    const breaksAt = this.breaks.shift();
    const piece: Buffer[] = [];
    try {
      for await (const chunk of request) piece.push(chunk as Buffer);
    } catch {
      // The browser hung up: what came so far counts.
    }
    const taken = Buffer.concat(piece).subarray(0, breaksAt);
    upload.received = Buffer.concat([upload.received, taken]);
    this.bytes += taken.length;
    if (breaksAt !== undefined) request.socket.destroy();
    else response.writeHead(204, { ...headers, 'upload-offset': offset() }).end();
  }
}
