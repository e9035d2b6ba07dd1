import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { UploadTicket } from '@atelier/contracts';
import { FileStore } from '@tus/file-store';
import { ERRORS, Server, Upload, type ServerOptions } from '@tus/server';
import { UploadTickets } from '../../application/ports/upload-tickets.js';
import type { MediaUpload } from '../../domain/media/media-upload.js';
import { RotatingJwt } from '../security/rotating-jwt.js';

export const TUS_PATH = '/api/admin/media/tus';
/** Small enough to lose little when a bad line breaks, and to arrive within the time limit of a request on a slow one. */
const CHUNK_BYTES = 4 * 1024 * 1024;
const LIFETIME_MS = 24 * 60 * 60 * 1_000;
const SWEEP_MS = 60 * 60 * 1_000;

type ServerRequest = Parameters<NonNullable<ServerOptions['onResponseError']>>[0];
interface Permit {
  sub: string;
  bytes: number;
}

/** Uploads in pieces onto this machine's disk: the tus protocol 1.0.0 (tus.io), for whoever holds a signed ticket. */
export class DiskUploads extends UploadTickets {
  override readonly lifetimeMs = LIFETIME_MS;
  private readonly jwt: RotatingJwt;
  private readonly server: Server;
  private readonly sweeping: NodeJS.Timeout;

  /** `root`: the folder of DiskObjectStorage. */
  constructor(
    root: string,
    secrets: readonly string[],
    private readonly onError: (error: unknown) => void,
  ) {
    super();
    // A key of its own: an access token opens nothing here, and a ticket nothing there.
    this.jwt = new RotatingJwt(secrets.map((secret) => createHmac('sha256', secret).update('upload').digest('hex')));
    this.server = new Server({
      path: TUS_PATH,
      datastore: new ArrivingFiles(root),
      relativeLocation: true,
      disableTerminationForFinishedUploads: true,
      allowedOrigins: [],
      namingFunction: (request) => this.permit(request.headers).sub,
      onIncomingRequest: (request, id) => this.refuseStrangers(request.headers, id),
      onResponseError: (request, error) => this.explain(request, error),
      onUploadCreate: (request, upload) => this.refuseOtherSize(request.headers, upload),
    });
    this.sweeping = setInterval(() => void this.server.cleanUpExpiredUploads().catch(() => undefined), SWEEP_MS).unref();
  }

  override issue({ id, bytes, contentType, expiresAt }: MediaUpload): Promise<UploadTicket> {
    const signature = this.jwt.sign({ sub: id, bytes, exp: Math.floor(expiresAt.getTime() / 1_000) });
    return Promise.resolve({
      id,
      protocol: 'tus',
      url: TUS_PATH,
      headers: { 'x-signature': signature },
      metadata: { contentType },
      chunkBytes: CHUNK_BYTES,
      expiresAt: expiresAt.toISOString(),
    });
  }

  receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    return this.server.handle(request, response);
  }

  close(): void {
    clearInterval(this.sweeping);
  }

  /** A full or broken disk is for us to mend: the browser keeps what it has and tries again later. */
  private explain(request: ServerRequest, error: object): { status_code: number; body: string } | undefined {
    if (request.runtime?.node?.req.destroyed === true) return undefined;
    if ('status_code' in error && Number(error.status_code) < 500) return undefined;
    this.onError(error);
    return { status_code: 503, body: 'The storage cannot take it right now. Nothing that arrived is lost; try again in a moment.\n' };
  }

  private permit(headers: Headers): Permit {
    try {
      return this.jwt.verify<Permit>(headers.get('x-signature') ?? '');
    } catch {
      // tus errors are plain objects (tus.io/protocols/resumable-upload).
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw { status_code: 403, body: 'This upload is not yours, or its ticket has expired. Begin it again.\n' };
    }
  }

  private async refuseStrangers(headers: Headers, id: string): Promise<void> {
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (this.permit(headers).sub !== id) throw ERRORS.FILE_NOT_FOUND;
    return Promise.resolve();
  }

  private async refuseOtherSize(headers: Headers, upload: Upload): Promise<object> {
    if (upload.size !== this.permit(headers).bytes) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw { status_code: 413, body: 'Not the size that was announced.\n' };
    }
    return Promise.resolve({});
  }
}

/** Files in pieces lie apart; one that is whole becomes an object of the storage, at the moment its last byte is safe on the disk. */
class ArrivingFiles extends FileStore {
  constructor(private readonly root: string) {
    super({ directory: join(root, '.tus'), expirationPeriodInMilliseconds: LIFETIME_MS });
  }

  override async write(readable: Parameters<FileStore['write']>[0], id: string, offset: number): Promise<number> {
    const reached = await super.write(readable, id, offset);
    const { size } = await super.getUpload(id);
    if (size === reached) await this.settle(id);
    return reached;
  }

  /** Also settles a file whose last byte came in a process that died right then; nobody would send anything more. */
  override async getUpload(id: string): Promise<Upload> {
    const arrived = await stat(this.object(id)).catch(() => null);
    if (arrived !== null) return new Upload({ id, size: arrived.size, offset: arrived.size });
    const upload = await super.getUpload(id);
    if (upload.size !== undefined && upload.offset === upload.size) await this.settle(id);
    return upload;
  }

  /** A second beginning with the same ticket starts over, unless the file is whole already. */
  override async create(upload: Upload): Promise<Upload> {
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if ((await stat(this.object(upload.id)).catch(() => null)) !== null) throw { status_code: 409, body: 'Arrived already.\n' };
    return super.create(upload);
  }

  private async settle(id: string): Promise<void> {
    const path = join(this.directory, id);
    const file = await open(path, 'r+');
    await file.sync().finally(() => file.close());
    await mkdir(join(this.root, 'incoming'), { recursive: true });
    await rename(path, this.object(id));
    await this.configstore.delete(id);
  }

  private object(id: string): string {
    return join(this.root, 'incoming', id);
  }
}
