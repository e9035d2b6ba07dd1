import type { MediaUsage } from '@atelier/contracts';
import type { MediaAsset } from '../../domain/media/media-asset.js';
import type { Clock } from '../ports/clock.js';
import type { MediaReconciliations } from '../ports/media-reconciliations.js';
import type { MediaRepository } from '../ports/media-repository.js';
import type { ObjectStorage } from '../ports/object-storage.js';
import type { Outbox } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

export type Reconciliation = NonNullable<MediaUsage['reconciliation']>;

/** Younger objects may belong to work that has not been recorded yet. */
const SETTLED_MS = 24 * 60 * 60 * 1_000;
/** A rendering that is due for longer has lost its job. */
const LOST_MS = 2 * 60 * 60 * 1_000;
const PAGE = 200;

/** Background job: compares database and storage both ways, and mends what is safe to mend. */
export class ReconcileMedia {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly media: MediaRepository,
    private readonly storage: ObjectStorage,
    private readonly outbox: Outbox,
    private readonly reconciliations: MediaReconciliations,
    private readonly clock: Clock,
  ) {}

  /** Objects are listed before records are read, so that what is new meanwhile is never taken for an orphan. @throws StorageUnavailable */
  async execute(): Promise<Reconciliation> {
    const at = this.clock.now();
    const objects = new Map<string, Date>();
    for (const prefix of ['originals/', 'images/', 'incoming/'])
      for await (const { key, modifiedAt } of this.storage.list(prefix)) objects.set(key, modifiedAt);

    const report: Reconciliation = { at: at.toISOString(), orphans: 0, missingRenditions: 0, missingOriginals: [] };
    for (let last: string | null = null; ;) {
      const assets: MediaAsset[] = await this.media.after(last, PAGE);
      for (const asset of assets) {
        const missing = await this.missing(asset, objects);
        if (missing.includes(asset.originalKey)) report.missingOriginals.push(asset.id);
        else if (missing.length > 0) {
          report.missingRenditions += 1;
          await this.renderAgain(asset.id, at);
        }
        for (const key of asset.keys()) objects.delete(key);
      }
      if (assets.length < PAGE) break;
      last = assets.at(-1)?.id ?? null;
    }
    report.orphans = await this.purge(objects, at);
    for (const id of await this.media.renderDueBefore(new Date(at.getTime() - LOST_MS))) await this.renderAgain(id, at);
    await this.reconciliations.record(report);
    return report;
  }

  /** Asked for one by one what the list lacked: it may have been stored after the list was made. */
  private async missing(asset: MediaAsset, objects: ReadonlyMap<string, Date>): Promise<string[]> {
    const missing: string[] = [];
    for (const key of asset.keys()) if (!objects.has(key) && (await this.storage.stat(key)) === null) missing.push(key);
    return missing;
  }

  private renderAgain(id: string, at: Date): Promise<void> {
    return this.unitOfWork.run(async () => {
      const asset = await this.media.lock(id);
      if (asset === null) return;
      asset.orderRendering('all', at);
      await this.media.save(asset);
      await this.outbox.add({ name: 'render-media', data: { assetId: id } });
    });
  }

  /** The purge looks once more, under locks, whether something refers to them after all. */
  private async purge(objects: ReadonlyMap<string, Date>, at: Date): Promise<number> {
    const orphans = [...objects].filter(([, modifiedAt]) => at.getTime() - modifiedAt.getTime() > SETTLED_MS).map(([key]) => key);
    for (let from = 0; from < orphans.length; from += PAGE) {
      const keys = orphans.slice(from, from + PAGE);
      await this.unitOfWork.run(() => this.outbox.add({ name: 'purge-objects', data: { keys } }));
    }
    return orphans.length;
  }
}
