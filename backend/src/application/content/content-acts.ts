import type { ArchiveContent } from './archive-content.js';
import type { BulkContent } from './bulk-content.js';
import type { CreateContent } from './create-content.js';
import type { CreatePreviewLink } from './create-preview-link.js';
import type { DeleteContent } from './delete-content.js';
import type { KeepDraft } from './keep-draft.js';
import type { PublishContent } from './publish-content.js';
import type { RestoreContent } from './restore-content.js';
import type { RestoreRevision } from './restore-revision.js';
import type { TrashContent } from './trash-content.js';
import type { UnpublishContent } from './unpublish-content.js';
import type { UpdateContent } from './update-content.js';

/** Everything staff can do with one piece of content, whatever its kind. */
export abstract class ContentActs {
  abstract readonly create: CreateContent;
  abstract readonly update: UpdateContent;
  abstract readonly publish: PublishContent;
  abstract readonly unpublish: UnpublishContent;
  abstract readonly archive: ArchiveContent;
  abstract readonly restore: RestoreContent;
  abstract readonly trash: TrashContent;
  abstract readonly delete: DeleteContent;
  abstract readonly bulk: BulkContent;
  abstract readonly restoreRevision: RestoreRevision;
  abstract readonly keepDraft: KeepDraft;
  abstract readonly preview: CreatePreviewLink;
}
