import { ApiProblem, type ApiClient } from '@atelier/api-client';
import type { MediaUploaded, UploadTicket } from '@atelier/contracts';
import { checksumOf } from './checksum.js';
import type { Chosen, UploadItem, UploadTransport } from './queue.js';
import type { Shelved, UploadShelf } from './shelf.js';
import type { createTransmitter } from './transmit.js';

type Transmit = ReturnType<typeof createTransmitter>;

/** A ticket about to end is not worth starting with. */
const MARGIN_MS = 60_000;
const fresh = (ticket: UploadTicket | null): ticket is UploadTicket =>
  ticket !== null && Date.parse(ticket.expiresAt) - MARGIN_MS > Date.now();

/** Begin, send, complete; each step is on the shelf before the next, so that whoever comes back goes on there. */
export class ResumableTransport implements UploadTransport {
  private readonly shelved = new Map<string, Shelved>();
  /** Files that are in this page's memory only. */
  private readonly unsafe = new Set<string>();
  private transmitter: Promise<Transmit> | null = null;

  constructor(
    private readonly media: ApiClient['media'],
    private readonly shelf: () => UploadShelf | null,
    private readonly online: () => boolean,
  ) {}

  /** Hands over what an earlier page left, ready to go on, and later what other tabs leave. */
  async takeOver(onFound: (chosen: readonly Chosen[]) => void): Promise<void> {
    await this.shelf()?.takeOver((found) => {
      for (const one of found) this.shelved.set(one.key, one);
      onFound(found);
    });
  }

  keep({ key, name, size, file, replaces, paused }: Chosen): void {
    const blank = { ticket: null, uploadUrl: null, arrived: false };
    this.put({ ...blank, ...this.shelved.get(key), key, name, size, file, replaces, paused });
  }

  /** Nobody is signed in any more: what comes late is for nobody's shelf. */
  leave(): void {
    this.shelved.clear();
    this.unsafe.clear();
  }

  /** True if closing the page would lose the file. */
  wouldLose(key: string): boolean {
    return this.unsafe.has(key);
  }

  drop(key: string): void {
    const known = this.shelved.get(key);
    this.forget(key);
    // Not reached: the server sweeps what nobody goes on with.
    if (known?.ticket != null) void this.media.cancelUpload(known.ticket.id).catch(() => {});
  }

  async send(item: UploadItem, options: { onProgress: (sent: number) => void; signal: AbortSignal }): Promise<MediaUploaded> {
    if (!this.shelved.has(item.key)) this.keep({ ...item, paused: false });
    try {
      return await this.deliver(item, options);
    } catch (error) {
      if (!this.mustBeginAnew(error)) throw error;
      this.update(item.key, { ticket: null, uploadUrl: null, arrived: false });
      options.onProgress(0);
      return await this.deliver(item, options);
    }
  }

  private async deliver(
    item: UploadItem,
    { onProgress, signal }: { onProgress: (sent: number) => void; signal: AbortSignal },
  ): Promise<MediaUploaded> {
    const file = item.file;
    const known = this.shelved.get(item.key);
    if (file === null) throw Object.assign(new Error('The file is gone.'), { code: 'file.lost' });
    let ticket = known?.ticket ?? null;
    if (!fresh(ticket)) {
      const begun = await this.begin(item, file);
      if (begun.upload !== null) this.record(item.key, begun.upload);
      signal.throwIfAborted();
      if (begun.asset !== null) return this.settled(item.key, { asset: begun.asset, duplicate: true });
      ticket = begun.upload;
      if (ticket === null) throw new Error('The server gave neither a ticket nor an image.');
    }
    if (this.shelved.get(item.key)?.arrived !== true) {
      const transmit = await this.transmit();
      const uploadUrl = this.shelved.get(item.key)?.uploadUrl ?? null;
      await transmit({ file, ticket, uploadUrl, onProgress, signal, onUploadUrl: (url) => this.update(item.key, { uploadUrl: url }) });
      this.update(item.key, { arrived: true });
    }
    return this.settled(item.key, await this.media.completeUpload(ticket.id));
  }

  /** Cancelled while the server was asked: it need not wait for the file. */
  private record(key: string, ticket: UploadTicket): void {
    if (this.shelved.has(key)) this.update(key, { ticket, uploadUrl: null, arrived: false });
    else void this.media.cancelUpload(ticket.id).catch(() => {});
  }

  private async begin(item: UploadItem, file: File) {
    const checksum = await checksumOf(file);
    return this.media.beginUpload({
      fileName: item.name,
      bytes: file.size,
      ...(file.type !== '' && { contentType: file.type }),
      ...(checksum !== null && { checksum }),
      ...(item.replaces !== null && { replaces: item.replaces }),
    });
  }

  /** The server refuses the ticket, or has ended the upload: the file itself may still be taken. Said once, by `send`. */
  private mustBeginAnew(error: unknown): boolean {
    if (error instanceof ApiProblem) {
      if (error.code === 'media.upload_incomplete' || error.code === 'media.upload_not_found' || error.code === 'media.upload_expired')
        return true;
    }
    return error instanceof Error && 'ticketGone' in error && error.ticketGone === true;
  }

  private settled(key: string, answer: MediaUploaded): MediaUploaded {
    this.forget(key);
    return answer;
  }

  private transmit(): Promise<Transmit> {
    this.transmitter ??= import('./transmit.js').then(
      (loaded) => loaded.createTransmitter(this.online),
      (error: unknown) => {
        this.transmitter = null;
        throw error;
      },
    );
    return this.transmitter;
  }

  /** A late word about a file that was dropped meanwhile does not bring it back. */
  private update(key: string, change: Partial<Shelved>): void {
    const known = this.shelved.get(key);
    if (known !== undefined) this.put({ ...known, ...change });
  }

  private put(next: Shelved): void {
    this.shelved.set(next.key, next);
    this.unsafe.add(next.key);
    void this.shelf()
      ?.put(next)
      .then((safe) => safe && this.unsafe.delete(next.key));
  }

  private forget(key: string): void {
    this.shelved.delete(key);
    this.unsafe.delete(key);
    void this.shelf()?.remove(key);
  }
}
