import { TRASH_DAYS } from '@atelier/contracts';
import { DomainError } from '../../domain/domain-error.js';
import type { Clock } from '../ports/clock.js';
import type { ContentRepository } from '../ports/content-repository.js';
import type { DeleteContent } from './delete-content.js';

const BATCH = 50;

/** Background job: deletes for good what has been in the trash for long enough. */
export class EmptyContentTrash {
  constructor(
    private readonly contents: ContentRepository,
    private readonly deleteContent: DeleteContent,
    private readonly clock: Clock,
  ) {}

  /** Resolves with how many were deleted. */
  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - TRASH_DAYS * 24 * 60 * 60 * 1000);
    let deleted = 0;
    for (;;) {
      const batch = await this.contents.trashedBefore(before, BATCH);
      for (const command of batch) {
        deleted += await this.deleteContent.execute(command).then(
          () => 1,
          (error: unknown) => {
            // Restored or changed in between: then it is no longer ours to delete.
            if (error instanceof DomainError) return 0;
            throw error;
          },
        );
      }
      if (batch.length < BATCH) return deleted;
    }
  }
}
