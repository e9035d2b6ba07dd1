import type { Clock } from '../ports/clock.js';
import type { MediaUploadRepository } from '../ports/media-upload-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { CancelUpload } from './cancel-upload.js';

const BATCH = 100;

/** Background job: gives up uploads that nobody ended in time, and forgets those that ended. */
export class SweepUploads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: MediaUploadRepository,
    private readonly cancel: CancelUpload,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    let swept = 0;
    for (;;) {
      const expired = await this.uploads.expiredBefore(this.clock.now(), BATCH);
      for (const upload of expired) {
        if (upload.ended) await this.unitOfWork.run(() => this.uploads.remove(upload));
        else await this.cancel.execute(upload.id);
      }
      swept += expired.length;
      if (expired.length < BATCH) return swept;
    }
  }
}
