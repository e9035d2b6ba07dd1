import type { MediaUploadRepository } from '../ports/media-upload-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Gives an upload up and has what arrived of it deleted. One that has ended, or is unknown, is left alone. */
export class CancelUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: MediaUploadRepository,
    private readonly outbox: Outbox,
  ) {}

  execute(id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const upload = await this.uploads.lock(id);
      if (upload === null || upload.ended) return;
      await this.uploads.remove(upload);
      const original = upload.checked === null ? [] : [`originals/${upload.checked.checksum}`];
      await this.outbox.add({ name: 'purge-objects', data: { keys: [upload.key, ...original] } });
    });
  }
}
