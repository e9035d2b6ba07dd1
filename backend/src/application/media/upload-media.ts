import { DomainError } from '../../domain/domain-error.js';
import { MediaAsset } from '../../domain/media/media-asset.js';
import type { Clock } from '../ports/clock.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { ObjectStorage } from '../ports/object-storage.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReceivedFile } from '../ports/upload-intake.js';

/** Takes an original into the library and has its renditions made. */
export class UploadMedia {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly storage: ObjectStorage,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /**
   * The object is stored before the record, so a crash in between leaves at most an object that nothing refers to, never a record without its file.
   * The same file again is the same asset; one that failed before is tried again. @throws StorageUnavailable
   */
  async execute(file: ReceivedFile, by: string | null): Promise<{ asset: MediaAsset; duplicate: boolean }> {
    if (file.bytes === 0) throw new DomainError('media.empty', 'The file is empty. Export it again and drop it here.');
    const originalKey = `originals/${file.checksum}`;
    await this.storage.put(originalKey, file.open(), { bytes: file.bytes, contentType: file.contentType });

    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const known = await this.media.findByChecksum(file.checksum);
      if (known !== null && known.status !== 'failed') return { asset: known, duplicate: true };
      known?.retry(at);
      const asset = known ?? MediaAsset.upload({ ...file, id: this.ids.next(), originalKey, by, at });
      await this.media.save(asset);
      await this.outbox.add({ name: 'render-media', data: { assetId: asset.id } });
      return { asset, duplicate: known !== null };
    });
  }
}
