import type { Clock } from '../ports/clock.js';
import { ImageRejected, type ImageRenderer } from '../ports/image-renderer.js';
import type { JobAttempt } from '../ports/job-queue.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Background job: makes the renditions of one original. Running it twice does no harm. */
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
    if (asset === null || asset.status === 'ready') return;
    try {
      const rendered = await this.renderer.render({
        originalKey: asset.originalKey,
        keyPrefix: `images/${asset.id}`,
        onProgress: (done, total) => void this.outbox.announce({ type: 'media.progress', id: assetId, done, total }).catch(() => undefined),
        signal,
      });
      await this.finish(assetId, (current) => current.markReady(rendered, this.clock.now()));
      await this.outbox.announce({ type: 'media.ready', id: assetId });
    } catch (error) {
      const failure = describeFailure(error, last);
      if (failure === null) throw error;
      await this.finish(assetId, (current) => current.markFailed(failure, this.clock.now()));
      await this.outbox.announce({ type: 'media.failed', id: assetId, ...failure });
      if (!(error instanceof ImageRejected)) throw error;
    }
  }

  private finish(assetId: string, change: (asset: NonNullable<Awaited<ReturnType<MediaRepository['find']>>>) => void): Promise<void> {
    return this.unitOfWork.run(async () => {
      const current = await this.media.lock(assetId);
      if (current === null) return;
      change(current);
      await this.media.save(current);
    });
  }
}

function describeFailure(error: unknown, last: boolean): { code: string; message: string } | null {
  if (error instanceof ImageRejected) return { code: error.code, message: error.message };
  if (!last) return null;
  return {
    code: 'server.error',
    message: 'The renditions could not be made, although we tried several times. Your file is kept. Upload it again to retry.',
  };
}
