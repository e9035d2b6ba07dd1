import type { MediaRepository } from '../ports/media-repository.js';
import type { ObjectStorage } from '../ports/object-storage.js';

/** Background job: deletes the files of a deleted image, unless the same original has been uploaded again meanwhile. */
export class PurgeObjects {
  constructor(
    private readonly media: MediaRepository,
    private readonly storage: ObjectStorage,
  ) {}

  async execute(keys: readonly string[]): Promise<void> {
    const doomed: string[] = [];
    for (const key of keys) {
      const checksum = /^originals\/([0-9a-f]{64})$/u.exec(key)?.[1];
      const reborn = checksum === undefined ? null : await this.media.findByChecksum(checksum);
      if (reborn === null) doomed.push(key);
    }
    await this.storage.remove(doomed);
  }
}
