import Uppy from '@uppy/core';
import Tus from '@uppy/tus';
import type { UploadTicket } from '@atelier/contracts';

/** The server answered with `status` (0: nobody answered) and did not take the file. */
export class NotTransmitted extends Error {
  override readonly name = 'NotTransmitted';

  constructor(
    readonly status: number,
    readonly code: string,
    cause: unknown,
  ) {
    super('The file was not sent.', { cause });
  }

  /** The address or its ticket is no longer good: the upload must be begun anew. */
  get ticketGone(): boolean {
    return [400, 401, 403, 404, 410, 413].includes(this.status);
  }
}

interface Shipment {
  file: File;
  ticket: UploadTicket;
  uploadUrl: string | null;
  onUploadUrl: (url: string) => void;
  onProgress: (sent: number) => void;
  signal: AbortSignal;
}

/** Milliseconds between tries of one piece; each piece that arrives starts the count anew. */
const RETRY_DELAYS = [300, 1_000, 3_000, 6_000, 12_000];

/** Sends files in pieces by Uppy and the tus protocol (tus.io, 1.0.0); loaded with the first upload, as it weighs more than a page. */
export function createTransmitter(online: () => boolean) {
  const uppy = new Uppy({ id: 'atelier', logger: { debug: () => {}, warn: () => {}, error: () => {} } }).use(Tus, {
    limit: 0,
    retryDelays: RETRY_DELAYS,
    // Without a connection waiting is the queue's matter: it says so, and goes on by itself.
    onShouldRetry: (error, _attempt, _options, next) => online() && next(error),
    // Where an upload stands is on the shelf; a second record would only grow old.
    storeFingerprintForResuming: false,
  });
  const tus = uppy.getPlugin<Tus<Record<string, unknown>, Record<string, never>>>('Tus');

  /** Ends when all bytes are with the server. Rejects with NotTransmitted, or an AbortError if the signal fired. */
  return async ({ file, ticket, uploadUrl, onUploadUrl, onProgress, signal }: Shipment): Promise<void> => {
    signal.throwIfAborted();
    const id = uppy.addFile({ name: file.name, type: file.type, data: file, meta: { ...ticket.metadata, relativePath: ticket.id } });
    uppy.setFileState(id, {
      tus: {
        endpoint: ticket.url,
        uploadUrl,
        headers: ticket.headers,
        chunkSize: ticket.chunkBytes,
        allowedMetaFields: Object.keys(ticket.metadata),
      },
    });
    const done = Promise.withResolvers<void>();
    let known = uploadUrl;
    const listeners = {
      'upload-progress': (sent: { id: string } | undefined, progress: { bytesUploaded: number | false }) => {
        if (sent?.id !== id) return;
        const url = uppy.getFile(id).tus?.uploadUrl ?? null;
        if (url !== null && url !== known) onUploadUrl((known = url));
        onProgress(Number(progress.bytesUploaded));
      },
      'upload-success': (sent: { id: string } | undefined) => void (sent?.id === id && done.resolve()),
      'upload-error': (sent: { id: string } | undefined, error: Error, answer?: { status: number }) =>
        void (sent?.id === id && done.reject(explain(error, answer?.status ?? 0))),
    };
    const abort = (): void => done.reject(new DOMException('Stopped', 'AbortError'));
    signal.addEventListener('abort', abort, { once: true });
    for (const [event, listener] of Object.entries(listeners)) uppy.on(event as 'upload-progress', listener as never);
    try {
      uppy.retryUpload(id)?.catch((error: unknown) => done.reject(explain(error, 0)));
      await done.promise;
    } finally {
      for (const [event, listener] of Object.entries(listeners)) uppy.off(event as 'upload-progress', listener as never);
      signal.removeEventListener('abort', abort);
      // Uppy deletes on the server what it removes here; without an address it cannot. Deleting is the API's matter, keeping the rule.
      const upload = tus?.uploaders[id];
      if (upload != null) upload.url = null;
      uppy.removeFile(id);
    }
  };
}

function explain(error: unknown, status: number): NotTransmitted {
  const unreadable = error instanceof Error && /NotReadable|could not be read/u.test(`${error.name} ${error.message}`);
  const code = unreadable ? 'file.unreadable' : status >= 500 || status === 429 ? 'storage.unavailable' : 'media.upload_interrupted';
  return new NotTransmitted(status, code, error);
}
