import type { MediaUse } from '@atelier/contracts';
import type { MediaAsset } from '../../domain/media/media-asset.js';

export abstract class MediaRepository {
  abstract find(id: string): Promise<MediaAsset | null>;
  /** As `find`, and nobody else can change it until the unit of work ends. */
  abstract lock(id: string): Promise<MediaAsset | null>;
  abstract findByChecksum(checksum: string): Promise<MediaAsset | null>;
  /** Those of the ids that exist, with their state. */
  abstract statuses(ids: readonly string[]): Promise<Map<string, MediaAsset['status']>>;
  abstract save(asset: MediaAsset): Promise<void>;
  abstract remove(asset: MediaAsset): Promise<void>;
  /** Every place that uses the asset, in working copies and in public snapshots. */
  abstract uses(id: string): Promise<MediaUse[]>;
  /** Slugs of published projects that show the asset. */
  abstract publishedIn(id: string): Promise<string[]>;
}
