import type { MediaUse } from '@atelier/contracts';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import type { MediaAsset } from '../../domain/media/media-asset.js';

/** What has to be known of an image before content may show it. */
export interface ImageState {
  fileName: string;
  /** Has renditions to show. */
  ready: boolean;
  trashed: boolean;
  /** Has alternative text, or needs none. */
  described: boolean;
}

export abstract class MediaRepository {
  abstract find(id: string): Promise<MediaAsset | null>;
  /** As `find`, and nobody else can change it until the unit of work ends. */
  abstract lock(id: string): Promise<MediaAsset | null>;
  /** The image made of the file, or about to be; locked, as `lock` does. */
  abstract findByChecksum(checksum: string): Promise<MediaAsset | null>;
  /** Those of the ids that exist. None of them can go to the trash until the unit of work ends. */
  abstract states(ids: readonly string[]): Promise<Map<string, ImageState>>;
  abstract save(asset: MediaAsset): Promise<void>;
  abstract remove(asset: MediaAsset): Promise<void>;
  /** Every place that uses the asset, in working copies and in public snapshots. */
  abstract uses(id: string): Promise<MediaUse[]>;
  /** Public content that shows the asset, by its address. */
  abstract publishedIn(id: string): Promise<{ kind: ContentKind; slug: string }[]>;
  /** Ids of images trashed before `at`, oldest first. */
  abstract trashedBefore(at: Date, limit: number): Promise<string[]>;
  /** Ids of ready images whose files were made by an earlier recipe, those that visitors see first. */
  abstract renderedBefore(recipe: number): Promise<string[]>;
  /** Ids of images whose files are due since before `at`. */
  abstract renderDueBefore(at: Date): Promise<string[]>;
  /** All images in order of their ids, `limit` at a time. */
  abstract after(id: string | null, limit: number): Promise<MediaAsset[]>;
}
