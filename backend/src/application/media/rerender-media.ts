import type { Clock } from '../ports/clock.js';
import type { ImageRenderer } from '../ports/image-renderer.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { RenderMedia } from './render-media.js';

/** Makes the files of all images again that an earlier recipe made. Stopped in the middle, it goes on with those that are left. */
export class RerenderMedia {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly renderMedia: RenderMedia,
    private readonly renderer: ImageRenderer,
    private readonly clock: Clock,
  ) {}

  /** Yields after each image. One that fails keeps the files it has. */
  async *execute(signal: AbortSignal, all = false): AsyncGenerator<{ done: number; total: number; failed: number }> {
    const ids = await this.media.renderedBefore(all ? Number.MAX_SAFE_INTEGER : this.renderer.recipe);
    let failed = 0;
    yield { done: 0, total: ids.length, failed };
    for (const [index, id] of ids.entries()) {
      await this.unitOfWork.run(async () => {
        const asset = await this.media.lock(id);
        if (asset === null) return;
        asset.orderRendering('all', this.clock.now());
        await this.media.save(asset);
      });
      try {
        await this.renderMedia.execute(id, { last: true, signal });
      } catch {
        if (signal.aborted) return;
        failed += 1;
      }
      yield { done: index + 1, total: ids.length, failed };
    }
  }
}
