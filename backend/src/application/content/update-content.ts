import type { ContentItem } from '../../domain/content/content-item.js';
import { KINDS, type ContentKind, type Contents } from '../../domain/content/content-kinds.js';
import { slugTaken } from '../errors.js';
import type { ContentRepository } from '../ports/content-repository.js';
import { withoutUndefined } from '../without-undefined.js';
import type { ChangeContent, ContentCommand } from './change-content.js';
import type { ImageCheck } from './image-check.js';

export type ContentChanges<K extends ContentKind> = { [F in keyof Contents[K]]?: Contents[K][F] | undefined } & {
  slug?: string | undefined;
};

/** Saves the fields that were sent into the working copy; the others stay as they are. A new slug is public at once and the old one leads to it. */
export class UpdateContent {
  constructor(
    private readonly change: ChangeContent,
    private readonly contents: ContentRepository,
    private readonly images: ImageCheck,
  ) {}

  /** @throws content.not_found, content.stale, content.slug_taken, content.fixed, content.image_missing, content.trashed */
  execute<K extends ContentKind>(command: ContentCommand<K>, { slug, ...fields }: ContentChanges<K>): Promise<ContentItem<K>> {
    const { kind } = command;
    return this.change.execute(command, 'edited', async (item, at, by) => {
      if (slug !== undefined && slug !== item.slug) {
        const owner = await this.contents.ownerOfSlug(kind, slug);
        if (KINDS[kind].reserved.has(slug) || KINDS[kind].fixed.has(slug) || (owner !== null && owner !== item.id)) throw slugTaken(slug);
      }
      item.edit(withoutUndefined(fields) as Partial<Contents[K]>, at, by);
      if (slug !== undefined) item.rename(slug, at, by);
      await this.images.mustExist(item);
    });
  }
}
