import { MemoryAuditLog } from '../../../test/fakes/memory-staff.js';
import { type Readable } from 'node:stream';
import { MemoryMediaRepository, MemoryMediaUploadRepository } from '../../../test/fakes/memory-media.js';
import { MemoryObjectStorage } from '../../../test/fakes/memory-object-storage.js';
import { CountingIds, FixedClock, MemoryOutbox, MemoryStore, MemoryUnitOfWork } from '../../../test/fakes/memory-repositories.js';
import { image, original, rendered } from '../../../test/fakes/rendered.js';
import type { RenderedImage } from '../../domain/media/rendered-image.js';
import { ImageProcessEnded, ImageRejected, ImageRenderer, type RenderRequest } from '../ports/image-renderer.js';
import { StorageUnavailable } from '../ports/object-storage.js';
import { OriginalInspector, type InspectedFile } from '../ports/original-inspector.js';
import { BeginUpload } from './begin-upload.js';
import { CancelUpload } from './cancel-upload.js';
import { CompleteUpload } from './complete-upload.js';
import { PurgeObjects } from './purge-objects.js';
import { ReconcileMedia } from './reconcile-media.js';
import { RenderMedia } from './render-media.js';
import { UpdateMedia } from './update-media.js';

const HOUR = 60 * 60 * 1_000;
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)] as [string, string];
const ASSET = '019a3f6e-0000-7000-8000-00000000000a';

/** Says of every file what the spec wants it to say; what files really are is the inspector's own spec's affair. */
class ScriptedInspector extends OriginalInspector {
  found: InspectedFile = { bytes: 5, checksum: A, contentType: 'image/jpeg' };

  override async inspect(file: Readable): Promise<InspectedFile> {
    for await (const chunk of file) void chunk;
    return this.found;
  }
}
class ScriptedRenderer extends ImageRenderer {
  override readonly recipe = 2;
  requests: RenderRequest[] = [];
  render = async (request: RenderRequest) => {
    this.requests.push(request);
    return Promise.resolve({ image: this.result(request), camera: null });
  };
  result = (request: RenderRequest): RenderedImage => rendered({ focalPoint: request.focalPoint });
}

function library() {
  const store = new MemoryStore();
  const clock = new FixedClock();
  const [unitOfWork, media, uploads] = [
    new MemoryUnitOfWork(store),
    new MemoryMediaRepository(store),
    new MemoryMediaUploadRepository(store),
  ];
  const [outbox, ids, storage] = [new MemoryOutbox(store), new CountingIds(), new MemoryObjectStorage(() => clock.now())];
  const [inspector, renderer] = [new ScriptedInspector(), new ScriptedRenderer()];
  const cancel = new CancelUpload(unitOfWork, uploads, outbox);
  const reports: unknown[] = [];
  const audit = new MemoryAuditLog();
  return {
    ...{ store, clock, media, uploads, storage, inspector, renderer },
    begin: new BeginUpload(unitOfWork, media, uploads, outbox, ids, clock, { quotaBytes: 10_000, lifetimeMs: 24 * HOUR }),
    complete: new CompleteUpload(unitOfWork, media, uploads, storage, inspector, cancel, outbox, audit, ids, clock),
    render: new RenderMedia(unitOfWork, media, renderer, outbox, clock),
    update: new UpdateMedia(unitOfWork, media, outbox, audit, clock),
    purge: new PurgeObjects(unitOfWork, media, uploads, storage, outbox, clock),
    reconcile: new ReconcileMedia(
      unitOfWork,
      media,
      storage,
      outbox,
      { record: (report) => Promise.resolve(void reports.push(report)) },
      clock,
    ),
    put: (key: string) => storage.put(key, Buffer.from('12345'), { bytes: 5, contentType: 'image/jpeg' }),
    keys: async () => {
      const keys: string[] = [];
      for await (const { key } of storage.list('')) keys.push(key);
      return keys.sort();
    },
  };
}
const JPEG = { fileName: 'a.jpg', bytes: 5, contentType: 'image/jpeg' };
const attempt = { last: false, signal: new AbortController().signal };

describe('an upload', () => {
  it('is refused when it would pass the quota together with those on their way', async () => {
    const { begin } = library();
    await begin.execute({ ...JPEG, bytes: 6_000 }, null);
    await expect(begin.execute({ ...JPEG, bytes: 4_001 }, null)).rejects.toMatchObject({
      code: 'media.quota_exceeded',
      details: { bytes: 6_000, quota: 10_000 },
    });
    await begin.execute({ ...JPEG, bytes: 4_000 }, null);
  });

  it.each([
    ['', 'IMG_1.HEIC', 'image/heic'],
    ['application/octet-stream', 'scan.TIFF', 'image/tiff'],
    ['image/heif', 'x', 'image/heic'],
    ['image/png; charset=x', 'x', 'image/png'],
  ])('declared as %j named %j is taken for %s', async (contentType, fileName, expected) => {
    const { begin } = library();
    expect(await begin.execute({ ...JPEG, contentType, fileName }, null)).toMatchObject({ upload: { contentType: expected } });
  });

  it('that died between its steps is taken up where it stopped', async () => {
    const { begin, complete, put, keys, storage, store } = library();
    const { upload } = (await begin.execute(JPEG, null)) as { upload: { id: string; key: string } };
    await put(upload.key);
    // The process ends right after the file was moved.
    const take = store.media;
    const move = storage.move.bind(storage);
    storage.move = async (from, to) => {
      await move(from, to);
      throw new StorageUnavailable('gone');
    };
    await expect(complete.execute(upload.id)).rejects.toBeInstanceOf(StorageUnavailable);
    expect([take.size, await keys()]).toEqual([0, [`originals/${A}`]]);
    storage.move = move;
    const { asset, duplicate } = await complete.execute(upload.id);
    expect([duplicate, asset.checksum, await keys()]).toEqual([false, A, [`originals/${A}`]]);
    expect((await complete.execute(upload.id)).asset.id).toBe(asset.id);
    expect(store.jobs.filter(({ name }) => name === 'render-media')).toHaveLength(1);
  });

  it('that expired is told so, and one that is another file than declared is thrown away', async () => {
    const { begin, complete, clock, put, inspector, store } = library();
    const first = (await begin.execute(JPEG, null)) as { upload: { id: string; key: string } };
    clock.advance(24 * HOUR);
    await expect(complete.execute(first.upload.id)).rejects.toMatchObject({ code: 'media.upload_expired' });
    const second = (await begin.execute({ ...JPEG, checksum: B }, null)) as { upload: { id: string; key: string } };
    await put(second.upload.key);
    await expect(complete.execute(second.upload.id)).rejects.toMatchObject({ code: 'media.checksum_mismatch' });
    expect(store.uploads.has(second.upload.id)).toBe(false);
    const third = (await begin.execute(JPEG, null)) as { upload: { id: string; key: string } };
    await put(third.upload.key);
    inspector.found = { ...inspector.found, bytes: 6 };
    await expect(complete.execute(third.upload.id)).rejects.toMatchObject({ code: 'media.upload_refused' });
    expect(store.jobs.at(-1)).toMatchObject({ name: 'purge-objects', data: { keys: [third.upload.key] } });
  });

  it('in the place of an image is refused if another image has that very file', async () => {
    const { begin, media, clock } = library();
    await media.save(image(ASSET, A, clock.now()));
    const other = image('019a3f6e-0000-7000-8000-00000000000b', B, clock.now());
    await media.save(other);
    await expect(begin.execute({ ...JPEG, checksum: B, replaces: ASSET }, null)).rejects.toMatchObject({
      code: 'media.already_there',
      details: { assetId: other.id },
    });
  });
});

describe('rendering', () => {
  it('waits for a storage that is away instead of giving the image up', async () => {
    const { media, render, renderer, store, clock } = library();
    await media.save(image(ASSET, A, clock.now(), { ready: false }));
    renderer.render = () => Promise.reject(new StorageUnavailable('away'));
    await expect(render.execute(ASSET, attempt)).rejects.toBeInstanceOf(StorageUnavailable);
    await render.execute(ASSET, { ...attempt, last: true });
    expect((await media.find(ASSET))?.status).toBe('processing');
    expect(store.jobs).toEqual([{ name: 'render-media', data: { assetId: ASSET }, due: new Date(clock.now().getTime() + 120_000) }]);
  });

  it('puts an image that ends its process every time aside, with a reason', async () => {
    const { media, render, renderer, clock } = library();
    await media.save(image(ASSET, A, clock.now(), { ready: false }));
    renderer.render = () => Promise.reject(new ImageProcessEnded('killed'));
    await expect(render.execute(ASSET, attempt)).rejects.toBeInstanceOf(ImageProcessEnded);
    expect((await media.find(ASSET))?.status).toBe('processing');
    await expect(render.execute(ASSET, { ...attempt, last: true })).rejects.toBeInstanceOf(ImageProcessEnded);
    expect(await media.find(ASSET)).toMatchObject({ status: 'failed', failure: { code: 'media.crashed' }, renderDue: null });
  });

  it('leaves an image alone when the process stops in the middle of it, also at the last try', async () => {
    const { media, render, renderer, clock } = library();
    await media.save(image(ASSET, A, clock.now(), { ready: false }));
    renderer.render = ({ signal }) => Promise.reject(signal.reason as Error);
    await expect(render.execute(ASSET, { last: true, signal: AbortSignal.abort() })).rejects.toThrow(/abort/u);
    expect(await media.find(ASSET)).toMatchObject({ status: 'processing', renderDue: 'all' });
  });

  it('cuts only the crops when the focal point moves, and once more if it moved meanwhile', async () => {
    const { media, render, renderer, update, store, clock } = library();
    await media.save(image(ASSET, A, clock.now()));
    await update.execute({ id: ASSET, version: 1 }, { focalPoint: { x: 0.1, y: 0.1 } });
    expect((await media.find(ASSET))?.renderDue).toBe('crops');
    const make = renderer.render;
    renderer.render = async (request) => {
      const made = await make(request);
      await update.execute({ id: ASSET, version: null }, { focalPoint: { x: 0.9, y: 0.9 } });
      return made;
    };
    await render.execute(ASSET, attempt);
    expect(renderer.requests[0]?.made).not.toBeNull();
    renderer.render = make;
    expect((await media.find(ASSET))?.renderDue).toBe('crops');
    expect(store.jobs.filter(({ name }) => name === 'render-media')).toHaveLength(2);
    await render.execute(ASSET, attempt);
    expect(await media.find(ASSET)).toMatchObject({ renderDue: null, rendered: { focalPoint: { x: 0.9, y: 0.9 } } });
  });

  it('of a replacement that fails leaves the image as it was', async () => {
    const { media, render, renderer, clock } = library();
    const asset = image(ASSET, A, clock.now());
    asset.replaceWith(original(B), clock.now());
    await media.save(asset);
    renderer.render = () => Promise.reject(new ImageRejected('media.undecodable', 'No.'));
    await render.execute(ASSET, attempt);
    expect(await media.find(ASSET)).toMatchObject({
      status: 'ready',
      checksum: A,
      replacement: { checksum: B, failure: { code: 'media.undecodable' } },
    });
  });

  it('of an image deleted meanwhile leaves nothing behind', async () => {
    const { media, render, renderer, store, clock } = library();
    const asset = image(ASSET, A, clock.now(), { ready: false });
    await media.save(asset);
    const file = { format: 'avif' as const, width: 1, height: 1, bytes: 1, key: `images/${ASSET}/x.avif` };
    renderer.result = () => rendered({ renditions: [file] });
    const make = renderer.render;
    renderer.render = async (request) => {
      await media.remove(asset);
      return make(request);
    };
    await render.execute(ASSET, attempt);
    expect(store.jobs).toEqual([{ name: 'purge-objects', data: { keys: [file.key] } }]);
  });
});

describe('purging', () => {
  it('deletes nothing that came back: the same file again, the same crop again', async () => {
    const { media, purge, put, keys, clock } = library();
    const crop = { crop: 'og', format: 'jpeg' as const, width: 1, height: 1, bytes: 5, key: `images/${ASSET}/crop.jpeg` };
    const asset = image(ASSET, A, clock.now());
    asset.markReady(rendered({ crops: [crop] }), null, clock.now());
    await media.save(asset);
    for (const key of [`originals/${A}`, `originals/${B}`, crop.key, `images/${ASSET}/old.jpeg`]) await put(key);
    await purge.execute([`originals/${A}`, `originals/${B}`, crop.key, `images/${ASSET}/old.jpeg`]);
    expect(await keys()).toEqual([crop.key, `originals/${A}`].sort());
  });

  it('waits while files of the image are being made', async () => {
    const { media, purge, put, keys, store, clock } = library();
    const asset = image(ASSET, A, clock.now());
    asset.orderRendering('all', clock.now());
    await media.save(asset);
    await put(`images/${ASSET}/old.jpeg`);
    await purge.execute([`images/${ASSET}/old.jpeg`]);
    expect(await keys()).toEqual([`images/${ASSET}/old.jpeg`]);
    expect(store.jobs[0]).toMatchObject({ name: 'purge-objects', due: new Date(clock.now().getTime() + HOUR) });
  });

  it('takes everything of an image that is gone, also what nobody recorded', async () => {
    const { purge, put, keys } = library();
    await put(`images/${ASSET}/known.avif`);
    await put(`images/${ASSET}/half-made.avif`);
    await purge.execute([`images/${ASSET}/known.avif`]);
    expect(await keys()).toEqual([]);
  });
});

it('comparing leaves young objects alone and has lost renderings done again', async () => {
  const { media, reconcile, put, store, clock } = library();
  const asset = image(ASSET, A, clock.now(), { ready: false });
  await media.save(asset);
  for (const key of [asset.originalKey, `originals/${B}`]) await put(key);
  expect(await reconcile.execute()).toMatchObject({ orphans: 0, missingOriginals: [], missingRenditions: 0 });
  expect(store.jobs).toEqual([]);
  clock.advance(25 * HOUR);
  expect(await reconcile.execute()).toMatchObject({ orphans: 1 });
  expect(store.jobs).toEqual([
    { name: 'purge-objects', data: { keys: [`originals/${B}`] } },
    { name: 'render-media', data: { assetId: ASSET } },
  ]);
});
