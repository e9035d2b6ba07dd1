import type { UploadTicket } from '@atelier/contracts';

/** As a browser would send a file by the tus protocol (tus.io, 1.0.0), with every step in the hands of the spec. */
export class TusClient {
  location = '';

  constructor(
    private readonly ticket: UploadTicket,
    private readonly origin: string,
  ) {}

  async create(bytes: number): Promise<number> {
    const metadata = Object.entries(this.ticket.metadata).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`);
    const response = await this.send('POST', new URL(this.ticket.url, this.origin).href, {
      'upload-length': String(bytes),
      'upload-metadata': metadata.join(','),
    });
    this.location = new URL(response.headers.get('location') ?? '', new URL(this.ticket.url, this.origin)).href;
    return response.status;
  }

  async offset(): Promise<number | null> {
    const response = await this.send('HEAD', this.location, {});
    return response.ok ? Number(response.headers.get('upload-offset')) : null;
  }

  /** Sends everything from `from` on, piece by piece. `breakAt` ends the connection after so many bytes of a piece. */
  async append(file: Buffer, from = 0, breakAt?: number): Promise<number> {
    for (let at = from; at < file.length; at += this.ticket.chunkBytes) {
      const piece = file.subarray(at, at + this.ticket.chunkBytes);
      const headers = { 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' };
      const body = breakAt === undefined ? new Uint8Array(piece) : brokenOff(piece.subarray(0, breakAt));
      const response = await this.send('PATCH', this.location, { ...headers, 'content-length': String(piece.length) }, body);
      if (response.status !== 204) return response.status;
    }
    return 204;
  }

  async sendAll(file: Buffer): Promise<number> {
    const created = await this.create(file.length);
    return created === 201 ? this.append(file) : created;
  }

  send(method: string, url: string, headers: Record<string, string>, body?: Uint8Array | ReadableStream): Promise<Response> {
    return fetch(url, {
      method,
      headers: { 'tus-resumable': '1.0.0', ...this.ticket.headers, ...headers },
      ...(body !== undefined && { body, duplex: 'half' }),
    });
  }
}

function brokenOff(start: Uint8Array): ReadableStream {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(new Uint8Array(start));
      setTimeout(() => controller.error(new Error('the line broke')), 100);
    },
  });
}
