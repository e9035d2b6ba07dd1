import type { BulkContent as BulkContentInput, BulkContentResult } from '@atelier/contracts';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import { DomainError } from '../../domain/domain-error.js';
import type { ArchiveContent } from './archive-content.js';
import type { ContentCommand } from './change-content.js';
import type { DeleteContent } from './delete-content.js';
import type { PublishContent } from './publish-content.js';
import type { RestoreContent } from './restore-content.js';
import type { TrashContent } from './trash-content.js';
import type { UnpublishContent } from './unpublish-content.js';

type Act = { execute(command: ContentCommand): Promise<{ version: number } | void> };

/** One act on many pieces of content, each a unit of work of its own: what one is refused does not hold up the others. */
export class BulkContent {
  private readonly acts: Record<BulkContentInput['action'], Act>;

  constructor(
    publish: PublishContent,
    unpublish: UnpublishContent,
    archive: ArchiveContent,
    restore: RestoreContent,
    trash: TrashContent,
    remove: DeleteContent,
  ) {
    this.acts = { publish, unpublish, archive, restore, trash, delete: remove };
  }

  async execute(kind: ContentKind, { action, items }: BulkContentInput, by: string | null): Promise<BulkContentResult> {
    const result: BulkContentResult = { done: [], failed: [] };
    for (const { id, version } of items) {
      try {
        const changed = await this.acts[action].execute({ kind, id, version, by });
        result.done.push({ id, version: changed?.version ?? version });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        result.failed.push({ id, code: error.code, detail: error.message });
      }
    }
    return result;
  }
}
