import type { UploadTicket } from '@atelier/contracts';
import type { MediaUpload } from '../../domain/media/media-upload.js';

/** Permission for a browser to send one file straight to where it is stored, and nothing else. */
export abstract class UploadTickets {
  /** How long a ticket is good for, in milliseconds. */
  abstract readonly lifetimeMs: number;
  /** @throws StorageUnavailable */
  abstract issue(upload: MediaUpload): Promise<UploadTicket>;
}
