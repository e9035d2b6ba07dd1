import { BeginUpload } from '../application/media/begin-upload.js';
import { BulkMedia } from '../application/media/bulk-media.js';
import { CancelUpload } from '../application/media/cancel-upload.js';
import { CompleteUpload } from '../application/media/complete-upload.js';
import { DeleteMedia } from '../application/media/delete-media.js';
import { EmptyTrash } from '../application/media/empty-trash.js';
import { PurgeObjects } from '../application/media/purge-objects.js';
import { ReconcileMedia } from '../application/media/reconcile-media.js';
import { RenderMedia } from '../application/media/render-media.js';
import { RerenderMedia } from '../application/media/rerender-media.js';
import { RestoreMedia } from '../application/media/restore-media.js';
import { SweepUploads } from '../application/media/sweep-uploads.js';
import { TrashMedia } from '../application/media/trash-media.js';
import { UpdateMedia } from '../application/media/update-media.js';
import { UploadMedia } from '../application/media/upload-media.js';
import type { AuditLog } from '../application/ports/audit-log.js';
import type { Clock } from '../application/ports/clock.js';
import type { IdGenerator } from '../application/ports/id-generator.js';
import type { JobHandlers } from '../application/ports/job-queue.js';
import type { ObjectStorage } from '../application/ports/object-storage.js';
import type { Outbox } from '../application/ports/outbox.js';
import type { UnitOfWork } from '../application/ports/unit-of-work.js';
import type { UploadTickets } from '../application/ports/upload-tickets.js';
import type { Config } from './config/config.js';
import { ChildImageRenderer } from './images/child-image-renderer.js';
import { HeaderInspector } from './images/original-inspection.js';
import type { Database } from './persistence/database.js';
import { readSite } from './persistence/read-site.js';
import { PostgresMediaLibrary } from './persistence/media-library.js';
import { PostgresMediaReconciliations } from './persistence/media-reconciliations.js';
import { PostgresMediaRepository } from './persistence/media-repository.js';
import { PostgresMediaUploadRepository } from './persistence/media-upload-repository.js';

const IMAGE_TIMEOUT_MS = 120_000;

interface Foundation {
  config: Config;
  childPath: string;
  database: Database;
  storage: ObjectStorage;
  tickets: UploadTickets;
  audit: AuditLog;
  unitOfWork: UnitOfWork;
  outbox: Outbox;
  ids: IdGenerator;
  clock: Clock;
}

/** Everything about images: uploads, their renditions, the library and its housekeeping. */
export function createMediaServices({ config, childPath, database, storage, tickets, audit, unitOfWork, outbox, ids, clock }: Foundation) {
  const media = new PostgresMediaRepository(database);
  const uploads = new PostgresMediaUploadRepository(database);
  const quotaBytes = config.MEDIA_QUOTA_MB * 1_000_000;
  const inspector = new HeaderInspector(config.PIXEL_LIMIT);
  const renderer = new ChildImageRenderer(storage, {
    childPath,
    pixelLimit: config.PIXEL_LIMIT,
    timeoutMs: IMAGE_TIMEOUT_MS,
    keepLocation: async () => (await readSite(database))?.keepLocation ?? false,
  });

  const beginUpload = new BeginUpload(unitOfWork, media, uploads, outbox, ids, clock, { quotaBytes, lifetimeMs: tickets.lifetimeMs });
  const cancelUpload = new CancelUpload(unitOfWork, uploads, outbox);
  const completeUpload = new CompleteUpload(unitOfWork, media, uploads, storage, inspector, cancelUpload, outbox, audit, ids, clock);
  const renderMedia = new RenderMedia(unitOfWork, media, renderer, outbox, clock);
  const updateMedia = new UpdateMedia(unitOfWork, media, outbox, audit, clock);
  const trashMedia = new TrashMedia(unitOfWork, media, outbox, audit, clock);
  const restoreMedia = new RestoreMedia(unitOfWork, media, outbox, audit, clock);
  const deleteMedia = new DeleteMedia(unitOfWork, media, outbox, audit);
  const purgeObjects = new PurgeObjects(unitOfWork, media, uploads, storage, outbox, clock);
  const sweepUploads = new SweepUploads(unitOfWork, uploads, cancelUpload, clock);
  const emptyTrash = new EmptyTrash(media, deleteMedia, clock);
  const reconcileMedia = new ReconcileMedia(unitOfWork, media, storage, outbox, new PostgresMediaReconciliations(database), clock);

  const handlers = {
    'render-media': ({ assetId }, attempt) => renderMedia.execute(assetId, attempt),
    'purge-objects': ({ keys }) => purgeObjects.execute(keys),
    'sweep-uploads': async () => void (await sweepUploads.execute()),
    'reconcile-media': async () => void (await reconcileMedia.execute()),
  } satisfies Partial<JobHandlers>;

  return {
    handlers,
    media,
    mediaLibrary: new PostgresMediaLibrary(database, media, (key) => storage.publicUrl(key), quotaBytes),
    beginUpload,
    completeUpload,
    cancelUpload,
    uploadMedia: new UploadMedia(beginUpload, completeUpload, cancelUpload, storage),
    updateMedia,
    trashMedia,
    restoreMedia,
    deleteMedia,
    bulkMedia: new BulkMedia(trashMedia, restoreMedia, deleteMedia, updateMedia),
    renderMedia,
    rerenderMedia: new RerenderMedia(unitOfWork, media, renderMedia, renderer, clock),
    sweepUploads,
    emptyTrash,
    reconcileMedia,
  };
}
