import type { UploadTicket } from '@atelier/contracts';
import { UploadTickets } from '../../application/ports/upload-tickets.js';
import type { MediaUpload } from '../../domain/media/media-upload.js';
import type { SupabaseObjectStorage } from './supabase-object-storage.js';

/** The resumable endpoint takes pieces of exactly this size (Supabase documentation, “Resumable uploads”). */
const CHUNK_BYTES = 6 * 1024 * 1024;
/** A signed upload of Supabase is good for two hours; a little less, so that ours ends first. */
const LIFETIME_MS = 115 * 60 * 1_000;

/** Uploads straight to Supabase Storage: not a byte of them goes through this server. */
export class SupabaseUploads extends UploadTickets {
  override readonly lifetimeMs = LIFETIME_MS;

  constructor(private readonly storage: SupabaseObjectStorage) {
    super();
  }

  override async issue({ id, key, contentType, expiresAt }: MediaUpload): Promise<UploadTicket> {
    const { url, bucket, token } = await this.storage.signUpload(key);
    return {
      id,
      protocol: 'tus',
      url,
      headers: { 'x-signature': token, 'x-upsert': 'false' },
      metadata: { bucketName: bucket, objectName: key, contentType, cacheControl: '3600' },
      chunkBytes: CHUNK_BYTES,
      expiresAt: expiresAt.toISOString(),
    };
  }
}
