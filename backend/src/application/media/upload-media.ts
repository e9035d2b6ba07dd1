import type { Readable } from 'node:stream';
import type { MediaAsset } from '../../domain/media/media-asset.js';
import type { ObjectStorage } from '../ports/object-storage.js';
import type { InspectedFile } from '../ports/original-inspector.js';
import type { BeginUpload } from './begin-upload.js';
import type { CancelUpload } from './cancel-upload.js';
import type { CompleteUpload } from './complete-upload.js';

/** A file that arrived whole in one request. It lies outside the process's memory until it is disposed of. */
export interface ReceivedFile extends InspectedFile {
  fileName: string;
  open(): Readable;
}

/** Takes in a file that came with one request, on the same way as one that is sent in pieces. */
export class UploadMedia {
  constructor(
    private readonly begin: BeginUpload,
    private readonly complete: CompleteUpload,
    private readonly cancel: CancelUpload,
    private readonly storage: ObjectStorage,
  ) {}

  /** @throws as BeginUpload and CompleteUpload do */
  async execute(file: ReceivedFile, by: string | null): Promise<{ asset: MediaAsset; duplicate: boolean }> {
    const { fileName, bytes, contentType, checksum } = file;
    const begun = await this.begin.execute({ fileName, bytes, contentType, checksum }, by);
    if ('asset' in begun) return { asset: begun.asset, duplicate: true };
    const { upload } = begun;
    try {
      await this.storage.put(upload.key, file.open(), { bytes, contentType });
      return await this.complete.execute(upload.id);
    } catch (error) {
      // What cannot be given up now is swept away later, and is no answer to what went wrong.
      await this.cancel.execute(upload.id).catch(() => undefined);
      throw error;
    }
  }
}
