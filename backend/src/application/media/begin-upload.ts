import { MAX_UPLOAD_BYTES, MEDIA_CONTENT_TYPES, type BeginUpload as Declaration } from '@atelier/contracts';
import { DomainError } from '../../domain/domain-error.js';
import type { MediaAsset } from '../../domain/media/media-asset.js';
import { MediaUpload } from '../../domain/media/media-upload.js';
import { mediaNotFound } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { MediaUploadRepository } from '../ports/media-upload-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { contentTypeOf } from './content-type.js';

/** Opens the way into the library for one file, or says before a byte is sent why it cannot be taken. */
export class BeginUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly uploads: MediaUploadRepository,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
    private readonly limits: { quotaBytes: number; lifetimeMs: number },
  ) {}

  /**
   * Resolves with the image instead if the library has the very file already; out of the trash, if it lay there.
   * @throws media.empty, media.too_large, media.type_not_allowed, media.quota_exceeded, media.not_found, media.trashed, media.already_there
   */
  async execute(file: Declaration, by: string | null): Promise<{ upload: MediaUpload } | { asset: MediaAsset }> {
    const contentType = contentTypeOf(file);
    refuseUnfit(file, contentType);
    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const replaced = file.replaces === undefined ? null : await this.replaceable(file.replaces);
      const known = file.checksum === undefined ? null : await this.media.findByChecksum(file.checksum);
      if (known !== null && known.status !== 'failed' && known.source.checksum === file.checksum) {
        if (replaced !== null && replaced.id !== known.id) throw alreadyThere(known);
        return { asset: await this.welcomeBack(known, at) };
      }
      await this.refuseBeyondQuota(file.bytes);
      const upload = MediaUpload.begin({
        id: this.ids.next(),
        fileName: file.fileName,
        bytes: file.bytes,
        contentType,
        checksum: file.checksum ?? null,
        replacesId: replaced?.id ?? null,
        by,
        at,
        expiresAt: new Date(at.getTime() + this.limits.lifetimeMs),
      });
      await this.uploads.save(upload);
      return { upload };
    });
  }

  private async replaceable(id: string): Promise<MediaAsset> {
    const asset = await this.media.find(id);
    if (asset === null) throw mediaNotFound();
    if (asset.trashedAt !== null) throw new DomainError('media.trashed', 'The image is in the trash. Restore it first.');
    return asset;
  }

  private async welcomeBack(known: MediaAsset, at: Date): Promise<MediaAsset> {
    if (known.trashedAt === null) return known;
    known.restore(at);
    await this.media.save(known);
    await this.outbox.announce({ type: 'media.changed', id: known.id });
    return known;
  }

  private async refuseBeyondQuota(bytes: number): Promise<void> {
    const { quotaBytes } = this.limits;
    const taken = await this.uploads.takenBytes();
    if (taken + bytes > quotaBytes) {
      throw new DomainError(
        'media.quota_exceeded',
        'The storage is full. Empty the trash or delete images that nothing uses, then try again.',
        {
          bytes: taken,
          quota: quotaBytes,
        },
      );
    }
  }
}

export const alreadyThere = (known: MediaAsset) =>
  new DomainError('media.already_there', 'This file is in the library already, as another image. Use that one instead.', {
    assetId: known.id,
  });

function refuseUnfit({ bytes }: Declaration, contentType: string): void {
  if (bytes === 0) throw new DomainError('media.empty', 'The file is empty. Export it again and drop it here.');
  if (bytes > MAX_UPLOAD_BYTES)
    throw new DomainError('media.too_large', `Larger than ${MAX_UPLOAD_BYTES / 1024 / 1024} MB. Save it smaller and drop it here again.`);
  if (!(MEDIA_CONTENT_TYPES as readonly string[]).includes(contentType))
    throw new DomainError('media.type_not_allowed', 'This is not an image we take. Use JPEG, PNG, WebP, AVIF, HEIC or TIFF.');
}
