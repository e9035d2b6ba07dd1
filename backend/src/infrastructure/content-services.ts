import { ArchiveContent } from '../application/content/archive-content.js';
import { BulkContent } from '../application/content/bulk-content.js';
import { ChangeContent } from '../application/content/change-content.js';
import type { ContentActs } from '../application/content/content-acts.js';
import { CreateContent } from '../application/content/create-content.js';
import { CreatePreviewLink } from '../application/content/create-preview-link.js';
import { DeleteContent } from '../application/content/delete-content.js';
import { EmptyContentTrash } from '../application/content/empty-content-trash.js';
import { ImageCheck } from '../application/content/image-check.js';
import { KeepDraft } from '../application/content/keep-draft.js';
import { MoveContent } from '../application/content/move-content.js';
import { PublishContent } from '../application/content/publish-content.js';
import { RestoreContent } from '../application/content/restore-content.js';
import { RestoreRevision } from '../application/content/restore-revision.js';
import { TrashContent } from '../application/content/trash-content.js';
import { UnpublishContent } from '../application/content/unpublish-content.js';
import { UpdateContent } from '../application/content/update-content.js';
import type { AuditLog } from '../application/ports/audit-log.js';
import type { Clock } from '../application/ports/clock.js';
import type { IdGenerator } from '../application/ports/id-generator.js';
import type { MediaRepository } from '../application/ports/media-repository.js';
import type { Outbox } from '../application/ports/outbox.js';
import type { UnitOfWork } from '../application/ports/unit-of-work.js';
import { UpdateSite } from '../application/site/update-site.js';
import type { Config } from './config/config.js';
import { PostgresAdminContent } from './persistence/admin-content.js';
import { PostgresContentRepository } from './persistence/content-repository.js';
import type { Database } from './persistence/database.js';
import { PostgresDraftRepository } from './persistence/draft-repository.js';
import { PostgresPublicNews } from './persistence/public-news.js';
import { PostgresPublicPages } from './persistence/public-pages.js';
import { PostgresPublicProjects } from './persistence/public-projects.js';
import { PostgresPublicSite } from './persistence/public-site.js';
import { PostgresPublicationTimes } from './persistence/publication-times.js';
import type { Keyring } from './security/keyring.js';
import { JwtPreviewTokens } from './security/tokens.js';

interface Foundation {
  config: Config;
  keys: Keyring;
  database: Database;
  urlOf: (key: string) => string;
  media: MediaRepository;
  audit: AuditLog;
  unitOfWork: UnitOfWork;
  outbox: Outbox;
  ids: IdGenerator;
  clock: Clock;
}

/** Where the public site is. */
export const siteOrigin = ({ PUBLIC_URL, PORT }: Config): string => PUBLIC_URL ?? `http://localhost:${PORT}`;

/** Where the admin is. */
export const adminUrl = (config: Config): string => config.ADMIN_URL ?? `${siteOrigin(config)}/admin`;

/** Everything about projects, news, pages and the studio itself: one mechanism, four kinds. */
export function createContentServices({ config, keys, database, urlOf, media, audit, unitOfWork, outbox, ids, clock }: Foundation) {
  const contents = new PostgresContentRepository(database, clock);
  const drafts = new PostgresDraftRepository(database);
  const images = new ImageCheck(media);
  const previewTokens = new JwtPreviewTokens(keys);

  const change = new ChangeContent(unitOfWork, contents, outbox, audit, clock);
  const publish = new PublishContent(change, images, ids);
  const unpublish = new UnpublishContent(change);
  const archive = new ArchiveContent(change);
  const restore = new RestoreContent(change);
  const trash = new TrashContent(change);
  const remove = new DeleteContent(unitOfWork, contents, outbox, audit);
  const contentActs: ContentActs = {
    create: new CreateContent(unitOfWork, contents, images, outbox, audit, ids, clock),
    update: new UpdateContent(change, contents, images),
    ...{ publish, unpublish, archive, restore, trash, delete: remove },
    bulk: new BulkContent(publish, unpublish, archive, restore, trash, remove),
    restoreRevision: new RestoreRevision(change, contents, images),
    keepDraft: new KeepDraft(unitOfWork, contents, drafts, clock),
    preview: new CreatePreviewLink(unitOfWork, contents, previewTokens, clock, config.PUBLIC_URL ?? ''),
  };

  return {
    contentActs,
    drafts,
    previewTokens,
    moveContent: new MoveContent(unitOfWork, contents, outbox, audit),
    emptyContentTrash: new EmptyContentTrash(contents, remove, clock),
    updateSite: new UpdateSite(unitOfWork, contents, images, outbox, audit, ids, clock),
    adminContent: new PostgresAdminContent(database, urlOf, clock),
    publicProjects: new PostgresPublicProjects(database, urlOf, clock),
    publicNews: new PostgresPublicNews(database, urlOf, clock),
    publicPages: new PostgresPublicPages(database, urlOf, clock),
    publicSite: new PostgresPublicSite(database, urlOf, clock),
    publicationTimes: new PostgresPublicationTimes(database),
  };
}
