import type {
  AdminEvent,
  BulkMedia,
  BulkMediaResult,
  MediaAssetDetail,
  MediaAssetView,
  MediaUploaded,
  MediaUsage,
  MediaUse,
} from '@atelier/contracts';
import { asset } from './fake-data.js';
import { FakeUploads } from './fake-uploads.js';
import { Refusal } from './refusal.js';

type Answer = [status: number, body: unknown];

/** The library of the contract, in memory. */
export class FakeMedia {
  readonly assets: Map<string, MediaAssetView>;
  readonly uploads = new FakeUploads();
  /** Ids of images that look alike, by id. */
  readonly similar = new Map<string, string[]>();
  /** Milliseconds between two steps of making sizes. */
  sizesMs = 40;
  quota = 1_000_000_000;
  reconciliation: MediaUsage['reconciliation'] = null;
  private serial = 1000;

  constructor(
    count: number,
    private readonly uses: (assetId: string) => MediaUse[],
    private readonly emit: (event: AdminEvent) => void,
  ) {
    this.assets = new Map(Array.from({ length: count }, (_, n) => asset(n)).map((item) => [item.id, item]));
  }

  route(method: string, path: readonly string[], query: URLSearchParams, body: unknown, ifMatch: string | null): Answer | Buffer {
    const [key, verb, act] = path;
    if (key === undefined) return [200, this.list(query)];
    if (key === 'usage') return [200, this.usage()];
    if (key === 'bulk') return [200, this.bulk(body as BulkMedia)];
    if (key === 'uploads') return this.upload(method, verb, act, body);
    const found = this.find(key);
    if (method === 'GET' && verb === 'original') return Buffer.from(`the bytes of ${found.fileName}`);
    if (method === 'GET') return [200, this.detail(found)];
    if (ifMatch !== `"${found.version}"`) throw new Refusal(412, 'content.stale', 'Somebody else changed it.', { current: found });
    if (method === 'DELETE') return [204, found.trashedAt === null ? this.trash(found) : this.remove(found)];
    if (verb === 'restore') return [200, this.change(found, { trashedAt: null })];
    return [200, this.change(found, body as Partial<MediaAssetView>)];
  }

  find(key: string): MediaAssetView {
    const found = this.assets.get(key);
    if (found === undefined) throw new Refusal(404, 'media.not_found', 'There is no such image.');
    return found;
  }

  /** All of a kind, newest first. */
  private of(trashed: boolean): MediaAssetView[] {
    return [...this.assets.values()]
      .filter((item) => (item.trashedAt !== null) === trashed)
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }

  private detail(found: MediaAssetView): MediaAssetDetail {
    const similar = (this.similar.get(found.id) ?? []).flatMap((other) => this.assets.get(other) ?? []);
    return { ...found, usedIn: this.uses(found.id), similar };
  }

  private change(found: MediaAssetView, change: Partial<MediaAssetView>): MediaAssetView {
    const next = { ...found, ...change, version: found.version + 1, updatedAt: new Date().toISOString() };
    if (next.image !== null)
      next.image = {
        ...next.image,
        alt: next.decorative ? '' : next.alt,
        decorative: next.decorative,
        credit: next.credit,
        focalPoint: next.focalPoint,
      };
    this.assets.set(found.id, next);
    return next;
  }

  private trash(found: MediaAssetView): null {
    const uses = this.uses(found.id);
    if (uses.length > 0) throw new Refusal(409, 'media.in_use', 'It is in use.', { uses });
    this.change(found, { trashedAt: new Date().toISOString() });
    return null;
  }

  private remove(found: MediaAssetView): null {
    this.assets.delete(found.id);
    return null;
  }

  private bulk(body: BulkMedia): BulkMediaResult {
    const result: BulkMediaResult = { done: [], failed: [] };
    for (const key of body.ids) {
      try {
        const found = this.find(key);
        if (body.action === 'trash') this.trash(found);
        else if (body.action === 'delete') this.remove(found);
        else if (body.action === 'restore') this.change(found, { trashedAt: null });
        else this.change(found, body.changes as Partial<MediaAssetView>);
        result.done.push(key);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        result.failed.push({ id: key, code: error.code, detail: error.message });
      }
    }
    return result;
  }

  private usage(): MediaUsage {
    const share = (items: readonly MediaAssetView[], bytes: (item: MediaAssetView) => number) => ({
      bytes: items.reduce((sum, item) => sum + bytes(item), 0),
      count: items.length,
    });
    const rendered = (item: MediaAssetView) => (item.image?.renditions ?? []).reduce((sum, file) => sum + file.bytes, 0);
    const whole = (item: MediaAssetView) => item.bytes + rendered(item);
    const [kept, trashed] = [this.of(false), this.of(true)];
    const shares = {
      originals: share(kept, (item) => item.bytes),
      renditions: share(kept, rendered),
      trash: share(trashed, whole),
      uploads: { bytes: 0, count: 0 },
    };
    const bytes = Object.values(shares).reduce((sum, one) => sum + one.bytes, 0);
    return {
      bytes,
      quota: this.quota,
      state: bytes >= this.quota ? 'full' : bytes >= 0.8 * this.quota ? 'warning' : 'ok',
      images: kept.length,
      shares,
      kinds: [{ contentType: 'image/jpeg', ...shares.originals }],
      unused: share(
        kept.filter((item) => this.uses(item.id).length === 0),
        whole,
      ),
      reconciliation: this.reconciliation,
    };
  }

  private list(query: URLSearchParams): unknown {
    const words = (query.get('q') ?? '').toLowerCase();
    const shown = this.of(query.get('trashed') !== null)
      .filter((item) => `${item.alt} ${item.caption} ${item.fileName}`.toLowerCase().includes(words))
      .filter((item) => query.get('missing') === null || (item.alt === '' && !item.decorative))
      .filter((item) => query.get('status') === null || item.status === query.get('status'))
      .filter((item) => query.get('kind') === null || item.contentType === query.get('kind'))
      .filter((item) => query.get('unused') === null || this.uses(item.id).length === 0);
    const limit = Number(query.get('limit') ?? 20);
    const from = Number(query.get('cursor') ?? 0);
    return {
      items: shown.slice(from, from + limit),
      total: shown.length,
      nextCursor: from + limit < shown.length ? String(from + limit) : null,
    };
  }

  private upload(method: string, key: string | undefined, act: string | undefined, body: unknown): Answer {
    if (key === undefined) {
      const declared = body as Parameters<FakeUploads['begin']>[0];
      if (declared.fileName.includes('huge')) throw new Refusal(413, 'media.too_large', 'Too large.');
      if (this.usage().bytes + declared.bytes > this.quota)
        throw new Refusal(413, 'media.quota_exceeded', '12 kB are left of 1 GB.', { left: 12_000 });
      return [201, this.uploads.begin(declared, (checksum) => this.of(false).find((item) => item.checksum === checksum))];
    }
    if (method === 'DELETE') {
      this.uploads.arriving.delete(key);
      return [204, null];
    }
    if (act !== 'complete') throw new Refusal(404, 'request.not_found', 'There is nothing here.');
    const { fileName, checksum, bytes, replaces } = this.uploads.complete(key);
    if (replaces !== undefined) return [202, this.replace(this.find(replaces), { fileName, checksum, bytes })];
    return [202, this.take({ fileName, checksum, bytes })];
  }

  private take(file: Pick<MediaAssetView, 'fileName' | 'checksum' | 'bytes'>): MediaUploaded {
    const made = asset((this.serial += 1));
    const bare = { alt: '', caption: '', createdAt: new Date().toISOString(), progress: { done: 0, total: 15 } };
    const pending: MediaAssetView = { ...made, ...file, ...bare, status: 'processing', image: null, width: null, height: null };
    this.assets.set(made.id, pending);
    this.emit({ type: 'media.changed', id: made.id });
    this.makeSizes(pending, () => {
      const { width, height } = made;
      const image = made.image && { ...made.image, alt: '' };
      this.assets.set(made.id, { ...pending, status: 'ready', progress: { done: 15, total: 15 }, image, width, height });
    });
    return { asset: pending, duplicate: false };
  }

  private replace(found: MediaAssetView, file: Pick<MediaAssetView, 'fileName' | 'checksum' | 'bytes'>): MediaUploaded {
    const waiting = this.change(found, { replacement: { fileName: file.fileName, failure: null } });
    this.makeSizes(waiting, () => this.change(this.find(found.id), { ...file, replacement: null }));
    return { asset: waiting, duplicate: false };
  }

  private makeSizes(pending: MediaAssetView, ready: () => void): void {
    let done = 0;
    const step = (): void => {
      done += 5;
      if (pending.fileName.includes('broken')) {
        const failure = { code: 'media.undecodable', message: 'Ends before its last row.' };
        this.assets.set(pending.id, { ...pending, status: 'failed', failure });
        this.emit({ type: 'media.failed', id: pending.id, ...failure });
      } else if (done >= 15) {
        ready();
        this.emit({ type: 'media.ready', id: pending.id });
      } else {
        this.emit({ type: 'media.progress', id: pending.id, done, total: 15 });
        setTimeout(step, this.sizesMs);
      }
    };
    setTimeout(step, this.sizesMs);
  }
}
