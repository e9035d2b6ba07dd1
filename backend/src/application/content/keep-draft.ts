import type { ContentKind } from '../../domain/content/content-kinds.js';
import { contentNotFound } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { ContentRepository } from '../ports/content-repository.js';
import type { DraftRepository, KeptDraft } from '../ports/draft-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Keeps what somebody typed and the working copy could not take, so that it outlives their computer. Seen by nobody else. */
export class KeepDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: ContentRepository,
    private readonly drafts: DraftRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws content.not_found */
  execute(kind: ContentKind, id: string, userId: string, draft: Omit<KeptDraft, 'savedAt'>): Promise<void> {
    return this.unitOfWork.run(async () => {
      if ((await this.contents.lock(kind, id)) === null) throw contentNotFound(kind);
      await this.drafts.save(id, userId, { ...draft, savedAt: this.clock.now() });
    });
  }
}
