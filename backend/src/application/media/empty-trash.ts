import { TRASH_DAYS } from '@atelier/contracts';
import { DomainError } from '../../domain/domain-error.js';
import type { Clock } from '../ports/clock.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { DeleteMedia } from './delete-media.js';

const BATCH = 100;

/** Background job: deletes for good what has been in the trash for 30 days. */
export class EmptyTrash {
  constructor(
    private readonly media: MediaRepository,
    private readonly deleteMedia: DeleteMedia,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - TRASH_DAYS * 24 * 60 * 60 * 1_000);
    const kept = new Set<string>();
    let deleted = 0;
    for (;;) {
      const ids = (await this.media.trashedBefore(before, BATCH + kept.size)).filter((id) => !kept.has(id));
      for (const id of ids) {
        try {
          await this.deleteMedia.execute({ id, version: null });
          deleted += 1;
        } catch (error) {
          // Restored or taken into use meanwhile: it stays.
          if (!(error instanceof DomainError)) throw error;
          kept.add(id);
        }
      }
      if (ids.length < BATCH) return deleted;
    }
  }
}
