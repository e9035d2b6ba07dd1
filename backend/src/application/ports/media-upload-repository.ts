import type { MediaUpload } from '../../domain/media/media-upload.js';

export abstract class MediaUploadRepository {
  abstract find(id: string): Promise<MediaUpload | null>;
  /** As `find`, and nobody else can change it until the unit of work ends. */
  abstract lock(id: string): Promise<MediaUpload | null>;
  abstract save(upload: MediaUpload): Promise<void>;
  abstract remove(upload: MediaUpload): Promise<void>;
  /** Uploads that expired before `at`, ended or not. */
  abstract expiredBefore(at: Date, limit: number): Promise<MediaUpload[]>;
  /** True if an upload that has not ended is known to hold the file. */
  abstract holds(checksum: string): Promise<boolean>;
  /**
   * Bytes of all originals, renditions and uploads that have not ended. Whoever asks is alone with the answer until the unit of work ends,
   * so that many uploads begun at once cannot pass the quota together.
   */
  abstract takenBytes(): Promise<number>;
  /** Whoever holds the file's lock is the only one who stores or deletes its original until the unit of work ends. */
  abstract lockChecksum(checksum: string): Promise<void>;
}
