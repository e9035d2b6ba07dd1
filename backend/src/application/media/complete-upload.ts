import { DomainError } from '../../domain/domain-error.js';
import { MediaAsset, type OriginalFile } from '../../domain/media/media-asset.js';
import type { MediaUpload } from '../../domain/media/media-upload.js';
import { mediaNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { MediaUploadRepository } from '../ports/media-upload-repository.js';
import type { ObjectStorage } from '../ports/object-storage.js';
import type { OriginalInspector } from '../ports/original-inspector.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { alreadyThere } from './begin-upload.js';
import type { CancelUpload } from './cancel-upload.js';
import { mediaTarget } from './audit-media.js';

/**
 * Takes a file that has arrived into the library: checks it, gives it the key of its content, records it and has its renditions made. Whoever
 * lost the answer, or a process on the way, calls again: each step finds what the one before it left.
 */
export class CompleteUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly uploads: MediaUploadRepository,
    private readonly storage: ObjectStorage,
    private readonly inspector: OriginalInspector,
    private readonly cancel: CancelUpload,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /**
   * What is refused is deleted and must be begun again, except one that has not arrived whole: it can go on.
   * @throws media.upload_not_found, media.upload_expired, media.upload_incomplete, media.upload_refused, media.checksum_mismatch,
   * media.type_not_allowed, media.empty, media.too_many_pixels, media.not_found, media.trashed, media.already_there, StorageUnavailable
   */
  async execute(id: string): Promise<{ asset: MediaAsset; duplicate: boolean }> {
    const upload = await this.uploads.find(id);
    if (upload === null) throw uploadNotFound();
    if (upload.ended) return this.result(upload);
    if (upload.hasExpired(this.clock.now()))
      throw new DomainError('media.upload_expired', 'The upload was begun too long ago. Begin it again.');
    try {
      const checked = upload.checked ?? (await this.check(upload));
      const originalKey = `originals/${checked.checksum}`;
      if (!(await this.storage.move(upload.key, originalKey))) throw incomplete(upload, 0);
      return await this.take(id, { ...checked, originalKey, fileName: upload.fileName, bytes: upload.bytes });
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'media.upload_incomplete') await this.cancel.execute(id);
      throw error;
    }
  }

  private async check(upload: MediaUpload): Promise<{ checksum: string; contentType: string }> {
    const object = await this.storage.stat(upload.key);
    if (object === null || object.bytes < upload.bytes) throw incomplete(upload, object?.bytes ?? 0);
    const stream = await this.storage.get(upload.key);
    if (stream === null) throw incomplete(upload, 0);
    const { bytes, checksum, contentType } = await this.inspector.inspect(stream);
    if (bytes !== upload.bytes)
      throw new DomainError('media.upload_refused', 'What arrived is not the file that was announced. Drop it here again.');
    if (upload.checksum !== null && upload.checksum !== checksum)
      throw new DomainError('media.checksum_mismatch', 'The file changed while it was sent. Drop it here again.');
    await this.unitOfWork.run(async () => {
      // From here on nobody deletes the original that the file is about to become.
      await this.uploads.lockChecksum(checksum);
      const current = await this.uploads.lock(upload.id);
      if (current === null) throw uploadNotFound();
      current.accept({ checksum, contentType });
      await this.uploads.save(current);
    });
    return { checksum, contentType };
  }

  private take(id: string, file: OriginalFile): Promise<{ asset: MediaAsset; duplicate: boolean }> {
    return this.unitOfWork.run(async () => {
      await this.uploads.lockChecksum(file.checksum);
      const upload = await this.uploads.lock(id);
      if (upload === null) throw uploadNotFound();
      if (upload.ended) return this.result(upload);
      const known = await this.media.findByChecksum(file.checksum);
      const { asset, duplicate } = await this.place(upload, file, known);
      await this.media.save(asset);
      const action = upload.replacesId === null ? 'media.uploaded' : 'media.replaced';
      if (!duplicate)
        await this.audit.record({ action, target: mediaTarget(asset), after: { checksum: file.checksum, bytes: file.bytes } });
      if (!duplicate || asset.renderDue !== null) await this.outbox.add({ name: 'render-media', data: { assetId: asset.id } });
      await this.outbox.announce({ type: 'media.changed', id: asset.id });
      upload.end(asset.id, duplicate);
      await this.uploads.save(upload);
      return { asset, duplicate };
    });
  }

  /** A new image, the known one, or the place of another. */
  private async place(
    upload: MediaUpload,
    file: OriginalFile,
    known: MediaAsset | null,
  ): Promise<{ asset: MediaAsset; duplicate: boolean }> {
    const at = this.clock.now();
    if (upload.replacesId !== null && upload.replacesId !== known?.id) {
      if (known !== null) throw alreadyThere(known);
      const asset = await this.media.lock(upload.replacesId);
      if (asset === null) throw mediaNotFound();
      const superseded = asset.replaceWith(file, at);
      if (superseded.length > 0) await this.outbox.add({ name: 'purge-objects', data: { keys: superseded } });
      return { asset, duplicate: false };
    }
    if (known === null) return { asset: MediaAsset.upload(this.ids.next(), file, upload.uploadedById, at), duplicate: false };
    known.restore(at);
    if (known.status === 'failed') known.retry(at);
    else if (known.replacement?.checksum === file.checksum && known.replacement.failure !== null) known.replaceWith(file, at);
    return { asset: known, duplicate: true };
  }

  private async result(upload: MediaUpload): Promise<{ asset: MediaAsset; duplicate: boolean }> {
    const asset = await this.media.find(upload.assetId ?? '');
    if (asset === null) throw mediaNotFound();
    return { asset, duplicate: upload.duplicate };
  }
}

export const uploadNotFound = () => new DomainError('media.upload_not_found', 'There is no such upload. Begin it again.');

const incomplete = ({ bytes }: MediaUpload, arrived: number) =>
  new DomainError('media.upload_incomplete', 'The file has not arrived whole. Send the rest, then complete it again.', { arrived, bytes });
