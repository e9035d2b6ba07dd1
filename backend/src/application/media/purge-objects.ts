import type { Clock } from '../ports/clock.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { MediaUploadRepository } from '../ports/media-upload-repository.js';
import type { ObjectStorage } from '../ports/object-storage.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

const LATER_MS = 60 * 60 * 1_000;

/**
 * Background job: deletes objects that nothing refers to. Whether that is so is looked up again under the lock of what might refer to them, because
 * content-hashed keys can come back: the same file uploaded again, a focal point moved back.
 */
export class PurgeObjects {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly uploads: MediaUploadRepository,
    private readonly storage: ObjectStorage,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(keys: readonly string[]): Promise<void> {
    const byFolder = Map.groupBy(keys, (key) => key.slice(0, key.lastIndexOf('/')));
    for (const [folder, members] of byFolder) {
      const assetId = /^images\/([0-9a-f-]{36})$/u.exec(folder)?.[1];
      if (assetId !== undefined) await this.purgeRenditions(assetId, members);
      else if (folder === 'originals') for (const key of members) await this.purgeOriginal(key);
      else if (folder === 'incoming') for (const key of members) await this.purgeIncoming(key);
    }
  }

  private purgeRenditions(assetId: string, keys: string[]): Promise<void> {
    return this.unitOfWork.run(async () => {
      const asset = await this.media.lock(assetId);
      if (asset === null) {
        for await (const { key } of this.storage.list(`images/${assetId}/`)) keys.push(key);
        await this.storage.remove([...new Set(keys)]);
      } else if (asset.renderDue !== null) {
        // Being made at this moment may be the very keys.
        await this.outbox.add({ name: 'purge-objects', data: { keys } }, new Date(this.clock.now().getTime() + LATER_MS));
      } else {
        const needed = new Set(asset.keys());
        await this.storage.remove(keys.filter((key) => !needed.has(key)));
      }
    });
  }

  private purgeOriginal(key: string): Promise<void> {
    const checksum = key.slice(key.lastIndexOf('/') + 1);
    return this.unitOfWork.run(async () => {
      await this.uploads.lockChecksum(checksum);
      const needed = (await this.media.findByChecksum(checksum)) !== null || (await this.uploads.holds(checksum));
      if (!needed) await this.storage.remove([key]);
    });
  }

  private async purgeIncoming(key: string): Promise<void> {
    const upload = await this.uploads.find(key.slice(key.lastIndexOf('/') + 1));
    if (upload === null || upload.ended) await this.storage.remove([key]);
  }
}
