import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { StorageUnavailable } from '../../src/application/ports/object-storage.js';
import { DiskObjectStorage } from '../../src/infrastructure/storage/disk-object-storage.js';
import { SupabaseObjectStorage } from '../../src/infrastructure/storage/supabase-object-storage.js';
import { objectStorageContract } from '../contracts/object-storage.contract.js';
import { MemoryObjectStorage } from '../fakes/memory-object-storage.js';
import { SERVICE_KEY, SupabaseStandIn } from '../setup/supabase-stand-in.js';

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'atelier-objects-'));
  closing.push(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function supabase(
  options: { serviceKey?: string; bucket?: string; silenceMs?: number } = {},
): Promise<{ standIn: SupabaseStandIn; storage: SupabaseObjectStorage }> {
  const standIn = await SupabaseStandIn.start();
  closing.push(() => standIn.stop());
  return {
    standIn,
    storage: new SupabaseObjectStorage({
      url: standIn.url,
      serviceKey: SERVICE_KEY,
      bucket: 'media',
      privateBucket: 'originals',
      ...options,
    }),
  };
}

objectStorageContract('objects on disk', async () => new DiskObjectStorage(await folder(), 'http://localhost/media'));
objectStorageContract('objects in Supabase Storage', async () => (await supabase()).storage);
objectStorageContract('objects in memory', () => Promise.resolve(new MemoryObjectStorage()));

const put = (storage: SupabaseObjectStorage, body: Uint8Array | Readable = Buffer.from('12345')): Promise<void> =>
  storage.put('images/one', body, { bytes: 5, contentType: 'image/avif' });

describe('Supabase Storage', () => {
  it('serves what was put with its type, for a year', async () => {
    const { storage } = await supabase();
    await put(storage);
    const response = await fetch(storage.publicUrl('images/one'));
    expect(response.headers.get('content-type')).toBe('image/avif');
    expect(response.headers.get('cache-control')).toBe('max-age=31536000, immutable');
    expect(await response.text()).toBe('12345');
  });

  it('tries again after a fault of the gateway or a cut connection', async () => {
    const { standIn, storage } = await supabase();
    standIn.faults = [502, 0];
    await put(storage);
    standIn.faults = [503];
    expect(await storage.stat('images/one')).toMatchObject({ bytes: 5 });
    standIn.faults = [503, 502];
    expect((await buffer((await storage.get('images/one')) ?? Readable.from([]))).toString()).toBe('12345');
  });

  it('gives up after three faults and says that the storage does not answer', async () => {
    const { standIn, storage } = await supabase();
    for (const call of [
      () => put(storage),
      () => storage.get('images/one'),
      () => storage.stat('images/one'),
      () => storage.remove(['images/one']),
    ]) {
      standIn.faults = [502, 502, 502];
      await expect(call()).rejects.toBeInstanceOf(StorageUnavailable);
    }
  });

  it('sends a stream once only', async () => {
    const { standIn, storage } = await supabase();
    standIn.faults = [502];
    await expect(put(storage, Readable.from([Buffer.from('12345')]))).rejects.toBeInstanceOf(StorageUnavailable);
    expect(standIn.requests).toHaveLength(1);
  });

  it('does not try again what is refused', async () => {
    const { standIn, storage } = await supabase({ serviceKey: 'of somebody else' });
    await expect(put(storage)).rejects.toBeInstanceOf(StorageUnavailable);
    await expect(storage.stat('images/one')).rejects.toBeInstanceOf(StorageUnavailable);
    await expect(storage.check()).rejects.toBeInstanceOf(StorageUnavailable);
    expect(standIn.requests).toHaveLength(3);
  });

  it('says at the check that the bucket is missing', async () => {
    const { storage } = await supabase({ bucket: 'other' });
    await expect(storage.check()).rejects.toBeInstanceOf(StorageUnavailable);
    await expect(put(storage)).rejects.toBeInstanceOf(StorageUnavailable);
  });

  it('has a typed error for a download that is cut', async () => {
    const { standIn, storage } = await supabase();
    await storage.put('a/big', Buffer.alloc(200_000, 7), { bytes: 200_000, contentType: 'image/avif' });
    standIn.cutDownloads = true;
    const stream = await storage.get('a/big');
    await expect(buffer(stream ?? Readable.from([]))).rejects.toBeInstanceOf(StorageUnavailable);
  });

  const big = Buffer.alloc(5_000_000, 7);
  const putBig = (storage: SupabaseObjectStorage, body: Uint8Array | Readable = big): Promise<void> =>
    storage.put('images/big', body, { bytes: big.length, contentType: 'image/avif' });

  const getBig = async (storage: SupabaseObjectStorage, readAfterMs = 0): Promise<boolean> => {
    const stream = (await storage.get('images/big')) ?? Readable.from([]);
    await setTimeout(readAfterMs);
    return (await buffer(stream)).equals(big);
  };

  it.each<[string, (storage: SupabaseObjectStorage) => Promise<unknown>]>([
    ['what is there', (storage) => storage.stat('images/one')],
    ['a file', (storage) => storage.get('images/one')],
    ['a file to be kept', (storage) => putBig(storage)],
    ['one that comes as a stream', (storage) => putBig(storage, Readable.from([big], { objectMode: false }))],
    ['a file to be moved', (storage) => storage.move('images/one', 'images/two')],
  ])('waits for a silent storage once, and not for ever: asked for %s', async (_what, ask) => {
    const { standIn, storage } = await supabase({ silenceMs: 200 });
    standIn.silent = true;
    const began = performance.now();
    await expect(ask(storage)).rejects.toBeInstanceOf(StorageUnavailable);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(standIn.requests).toHaveLength(1);
  });

  it('has a typed error for a download that stops, too', async () => {
    const { standIn, storage } = await supabase({ silenceMs: 200 });
    await putBig(storage);
    standIn.stallDownloads = true;
    const stream = (await storage.get('images/big')) ?? Readable.from([]);
    await expect(buffer(stream)).rejects.toBeInstanceOf(StorageUnavailable);
  });

  it('waits as long as a file moves, and for whoever reads it', async () => {
    const silenceMs = 1_000;
    const { standIn, storage } = await supabase({ silenceMs });
    standIn.bytesPerSecond = big.length / 1.4;
    for (const move of [() => putBig(storage), async () => expect(await getBig(storage)).toBe(true)]) {
      const began = performance.now();
      await move();
      expect(performance.now() - began).toBeGreaterThan(silenceMs);
    }
    standIn.bytesPerSecond = Infinity;
    expect(await getBig(storage, 1.5 * silenceMs)).toBe(true);
  });

  it('is refused what the bucket does not take', async () => {
    const { standIn, storage } = await supabase();
    standIn.addBucket('media', true, 3);
    await expect(put(storage)).rejects.toBeInstanceOf(StorageUnavailable);
    expect(standIn.keys).toEqual([]);
  });
});

describe('Supabase Storage, kept apart and set up', () => {
  it('keeps what is private in a bucket nobody else can read', async () => {
    const { standIn, storage } = await supabase();
    await put(storage);
    await storage.put('originals/one', Buffer.from('12345'), { bytes: 5, contentType: 'image/jpeg' });
    expect([...standIn.buckets].map(([id, { objects }]) => [id, [...objects.keys()]])).toEqual([
      ['media', ['images/one']],
      ['originals', ['originals/one']],
    ]);
    const address = storage.publicUrl('images/one').replace('/media/images/one', '/originals/originals/one');
    expect((await fetch(address)).status).toBe(400);
  });

  it('makes the buckets, brings them up to date, and takes nothing that is not an image', async () => {
    const { standIn, storage } = await supabase();
    standIn.buckets.clear();
    await expect(storage.check()).rejects.toBeInstanceOf(StorageUnavailable);
    expect(await storage.setUp()).toEqual(['media: created', 'originals: created']);
    expect(await storage.setUp()).toEqual(['media: brought up to date', 'originals: brought up to date']);
    await storage.check();
    expect([standIn.buckets.get('media')?.public, standIn.buckets.get('originals')?.public]).toEqual([true, false]);
    await expect(storage.put('images/page', Buffer.from('12345'), { bytes: 5, contentType: 'text/html' })).rejects.toBeInstanceOf(
      StorageUnavailable,
    );
    await put(storage);
    expect(standIn.keys).toEqual(['images/one']);
  });
});

it('a folder that cannot be written is a typed error', async () => {
  const file = join(await folder(), 'file');
  await writeFile(file, '');
  const storage = new DiskObjectStorage(join(file, 'media'), 'http://localhost/media');
  await expect(storage.check()).rejects.toBeInstanceOf(StorageUnavailable);
});

it('a folder that refuses says so as every storage does', async () => {
  const root = await folder();
  // No file: what nobody can unlink, not even root.
  await mkdir(join(root, 'images/a.jpg'), { recursive: true });
  await expect(new DiskObjectStorage(root, '/media').remove(['images/a.jpg'])).rejects.toThrow(StorageUnavailable);
});
