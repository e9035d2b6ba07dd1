import type { MediaUse } from '@atelier/contracts';
import { MediaRepository, type ImageState } from '../../src/application/ports/media-repository.js';
import { MediaUploadRepository } from '../../src/application/ports/media-upload-repository.js';
import type { MediaAsset } from '../../src/domain/media/media-asset.js';
import type { MediaUpload } from '../../src/domain/media/media-upload.js';
import { imagesOf, titleOf, type ContentKind } from '../../src/domain/content/content-kinds.js';
import { copy, read, type MemoryStore } from './memory-repositories.js';

export class MemoryMediaRepository extends MediaRepository {
  constructor(private readonly store: MemoryStore) {
    super();
  }

  override find(id: string): Promise<MediaAsset | null> {
    return Promise.resolve(read(this.store.media, id));
  }

  override lock(id: string): Promise<MediaAsset | null> {
    return this.find(id);
  }

  override findByChecksum(checksum: string): Promise<MediaAsset | null> {
    const all = [...this.store.media.values()];
    const found = all.find((asset) => asset.checksum === checksum) ?? all.find((asset) => asset.replacement?.checksum === checksum);
    return Promise.resolve(found === undefined ? null : copy(found));
  }

  override states(ids: readonly string[]): Promise<Map<string, ImageState>> {
    const found = ids.flatMap((id) => this.store.media.get(id) ?? []);
    const state = ({ fileName, rendered, trashedAt, alt, decorative }: MediaAsset): ImageState => ({
      fileName,
      ready: rendered !== null,
      trashed: trashedAt !== null,
      described: decorative || alt !== '',
    });
    return Promise.resolve(new Map(found.map((asset) => [asset.id, state(asset)])));
  }

  override save(asset: MediaAsset): Promise<void> {
    this.store.media.set(asset.id, copy(asset));
    return Promise.resolve();
  }

  override remove(asset: MediaAsset): Promise<void> {
    this.store.media.delete(asset.id);
    return Promise.resolve();
  }

  override uses(id: string): Promise<MediaUse[]> {
    const uses = [...this.store.contents.values()].flatMap((item) => {
      const rolesIn = (content: typeof item.content) =>
        new Set(imagesOf(item.kind, content).flatMap((use) => (use.assetId === id ? [use.as] : [])));
      const published = item.snapshot === null ? new Set() : rolesIn(item.snapshot.content);
      return [...new Set([...rolesIn(item.content), ...(published as ReturnType<typeof rolesIn>)])].map((as) => ({
        type: item.kind,
        id: item.id,
        title: titleOf(item.kind, item.content),
        as,
        published: published.has(as),
      }));
    });
    return Promise.resolve(uses);
  }

  override publishedIn(id: string): Promise<{ kind: ContentKind; slug: string }[]> {
    const found = [...this.store.contents.values()].filter(
      ({ kind, snapshot }) => snapshot !== null && imagesOf(kind, snapshot.content).some((use) => use.assetId === id),
    );
    return Promise.resolve(found.map(({ kind, slug }) => ({ kind, slug })));
  }

  override trashedBefore(at: Date, limit: number): Promise<string[]> {
    const trashed = [...this.store.media.values()].filter(({ trashedAt }) => trashedAt !== null && trashedAt < at);
    trashed.sort((a, b) => Number(a.trashedAt) - Number(b.trashedAt));
    return Promise.resolve(trashed.slice(0, limit).map(({ id }) => id));
  }

  override async renderedBefore(recipe: number): Promise<string[]> {
    const behind = [...this.store.media.values()].filter(
      ({ rendered, trashedAt }) => rendered !== null && rendered.recipe < recipe && trashedAt === null,
    );
    const seen = new Map<string, boolean>();
    for (const { id } of behind) seen.set(id, (await this.publishedIn(id)).length > 0);
    behind.sort((a, b) => Number(seen.get(b.id)) - Number(seen.get(a.id)) || b.id.localeCompare(a.id));
    return behind.map(({ id }) => id);
  }

  override renderDueBefore(at: Date): Promise<string[]> {
    const due = [...this.store.media.values()].filter(({ renderDue, updatedAt }) => renderDue !== null && updatedAt < at);
    return Promise.resolve(due.map(({ id }) => id));
  }

  override after(id: string | null, limit: number): Promise<MediaAsset[]> {
    const all = [...this.store.media.values()].filter((asset) => id === null || asset.id > id);
    return Promise.resolve(
      all
        .sort((a, b) => a.id.localeCompare(b.id))
        .slice(0, limit)
        .map(copy),
    );
  }
}

export class MemoryMediaUploadRepository extends MediaUploadRepository {
  constructor(private readonly store: MemoryStore) {
    super();
  }

  override find(id: string): Promise<MediaUpload | null> {
    return Promise.resolve(read(this.store.uploads, id));
  }

  override lock(id: string): Promise<MediaUpload | null> {
    return this.find(id);
  }

  override save(upload: MediaUpload): Promise<void> {
    this.store.uploads.set(upload.id, copy(upload));
    return Promise.resolve();
  }

  override remove({ id }: MediaUpload): Promise<void> {
    this.store.uploads.delete(id);
    return Promise.resolve();
  }

  override expiredBefore(at: Date, limit: number): Promise<MediaUpload[]> {
    const expired = [...this.store.uploads.values()].filter(({ expiresAt }) => expiresAt <= at);
    expired.sort((a, b) => Number(a.expiresAt) - Number(b.expiresAt));
    return Promise.resolve(expired.slice(0, limit).map(copy));
  }

  override holds(checksum: string): Promise<boolean> {
    return Promise.resolve([...this.store.uploads.values()].some((upload) => upload.checked?.checksum === checksum && !upload.ended));
  }

  override takenBytes(): Promise<number> {
    const assets = [...this.store.media.values()].map(
      (asset) => asset.bytes + (asset.rendered?.bytes ?? 0) + (asset.replacement?.bytes ?? 0),
    );
    const uploads = [...this.store.uploads.values()].filter((upload) => !upload.ended).map(({ bytes }) => bytes);
    return Promise.resolve([...assets, ...uploads].reduce((sum, bytes) => sum + bytes, 0));
  }

  /** Units of work run one at a time here: whoever asks is alone. */
  override lockChecksum(): Promise<void> {
    return Promise.resolve();
  }
}
