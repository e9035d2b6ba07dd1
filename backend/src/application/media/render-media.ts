import type { MediaAsset } from '../../domain/media/media-asset.js';
import type { CameraFacts, RenderedImage } from '../../domain/media/rendered-image.js';
import type { Clock } from '../ports/clock.js';
import { ImageProcessEnded, ImageRejected, type ImageRenderer } from '../ports/image-renderer.js';
import type { JobAttempt } from '../ports/job-queue.js';
import type { MediaRepository } from '../ports/media-repository.js';
import { StorageUnavailable } from '../ports/object-storage.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { refreshSite } from '../content/announce-content.js';

/** How long to let a storage be that did not answer several times. */
const STORAGE_PAUSE_MS = 2 * 60 * 1_000;
/** Files that pages may still show are kept this long after newer ones took their place. */
const KEEP_SUPERSEDED_MS = 24 * 60 * 60 * 1_000;

/** Background job: makes what is due of one image's files. Running it twice does no harm. */
export class RenderMedia {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly renderer: ImageRenderer,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** A file that can never become an image ends as failed with a reason; a passing fault is thrown so that the queue tries again. */
  async execute(assetId: string, { last, signal }: Pick<JobAttempt, 'last' | 'signal'>): Promise<void> {
    const asset = await this.media.find(assetId);
    if (asset === null || asset.renderDue === null) return;
    const { originalKey } = asset.source;
    try {
      const { image, camera } = await this.renderer.render({
        originalKey,
        keyPrefix: `images/${asset.id}`,
        focalPoint: asset.focalPoint,
        made: asset.renderDue === 'crops' ? asset.rendered : null,
        onProgress: (done, total) => void this.outbox.announce({ type: 'media.progress', id: assetId, done, total }).catch(() => undefined),
        signal,
      });
      await this.finish(assetId, originalKey, image, camera);
    } catch (error) {
      // The process is stopping: another does it.
      if (signal.aborted) throw error;
      if (last && error instanceof StorageUnavailable) return this.later(assetId);
      const failure = describeFailure(error, last);
      if (failure === null) throw error;
      await this.fail(assetId, originalKey, failure);
      if (!(error instanceof ImageRejected)) throw error;
    }
  }

  /** The file is not to blame for a storage that is away: the image waits for it, however long. */
  private later(assetId: string): Promise<void> {
    const due = new Date(this.clock.now().getTime() + STORAGE_PAUSE_MS);
    return this.unitOfWork.run(() => this.outbox.add({ name: 'render-media', data: { assetId } }, due));
  }

  private finish(assetId: string, originalKey: string, image: RenderedImage, camera: CameraFacts | null): Promise<void> {
    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const current = await this.current(assetId, originalKey);
      if (current === null) {
        // Deleted or replaced meanwhile: what was made is not needed.
        const keys = [...image.renditions, ...image.crops].map(({ key }) => key);
        return this.outbox.add({ name: 'purge-objects', data: { keys } });
      }
      const superseded = current.markReady(image, camera ?? current.camera, at);
      await this.media.save(current);
      if (superseded.length > 0)
        await this.outbox.add({ name: 'purge-objects', data: { keys: superseded } }, new Date(at.getTime() + KEEP_SUPERSEDED_MS));
      // The focal point was moved while the crops were cut.
      if (current.renderDue !== null) await this.outbox.add({ name: 'render-media', data: { assetId } });
      const shownIn = await this.media.publishedIn(assetId);
      if (shownIn.length > 0) await refreshSite(this.outbox, shownIn);
      await this.outbox.announce({ type: 'media.ready', id: assetId });
    });
  }

  private fail(assetId: string, originalKey: string, failure: { code: string; message: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const current = await this.current(assetId, originalKey);
      if (current === null) return;
      current.markFailed(failure, this.clock.now());
      await this.media.save(current);
      await this.outbox.announce({ type: 'media.failed', id: assetId, ...failure });
    });
  }

  private async current(assetId: string, originalKey: string): Promise<MediaAsset | null> {
    const asset = await this.media.lock(assetId);
    return asset?.source.originalKey === originalKey ? asset : null;
  }
}

function describeFailure(error: unknown, last: boolean): { code: string; message: string } | null {
  if (error instanceof ImageRejected) return { code: error.code, message: error.message };
  if (!last) return null;
  if (error instanceof ImageProcessEnded) {
    return {
      code: 'media.crashed',
      message: 'Reading it broke off several times. Your file is kept. Save it smaller or as JPEG and drop it here again.',
    };
  }
  return {
    code: 'server.error',
    message: 'The renditions could not be made, although we tried several times. Your file is kept. Upload it again to retry.',
  };
}
