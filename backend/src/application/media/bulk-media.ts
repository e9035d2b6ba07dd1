import type { BulkMedia as BulkMediaInput, BulkMediaResult } from '@atelier/contracts';
import { DomainError } from '../../domain/domain-error.js';
import type { DeleteMedia } from './delete-media.js';
import type { RestoreMedia } from './restore-media.js';
import type { TrashMedia } from './trash-media.js';
import type { UpdateMedia } from './update-media.js';

/** One act on many images. Each stands for itself: what cannot be done to one does not hold up the others. */
export class BulkMedia {
  constructor(
    private readonly trash: TrashMedia,
    private readonly restore: RestoreMedia,
    private readonly deleteForGood: DeleteMedia,
    private readonly update: UpdateMedia,
  ) {}

  async execute(command: BulkMediaInput): Promise<BulkMediaResult> {
    const result: BulkMediaResult = { done: [], failed: [] };
    for (const id of new Set(command.ids)) {
      try {
        await this.act(command, id);
        result.done.push(id);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        result.failed.push({ id, code: error.code, detail: error.message });
      }
    }
    return result;
  }

  private act(command: BulkMediaInput, id: string): Promise<unknown> {
    const target = { id, version: null };
    if (command.action === 'trash') return this.trash.execute(target);
    if (command.action === 'restore') return this.restore.execute(target);
    if (command.action === 'delete') return this.deleteForGood.execute(target);
    return this.update.execute(target, command.changes);
  }
}
