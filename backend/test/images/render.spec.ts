import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { ImageProcessEnded, ImageRejected, type RenderRequest } from '../../src/application/ports/image-renderer.js';
import { ChildImageRenderer } from '../../src/infrastructure/images/child-image-renderer.js';
import { MemoryObjectStorage } from '../fakes/memory-object-storage.js';
import { images, pngBomb, tiffWithPages } from './corpus.js';

const childPath = join(process.cwd(), 'backend/dist/image-child.js');
const OPTIONS = { childPath, pixelLimit: 100_000_000, timeoutMs: 60_000, keepLocation: () => Promise.resolve(false) };

const render = async (file: Buffer, request: Partial<RenderRequest> = {}, options: Partial<typeof OPTIONS> = {}) => {
  const storage = new MemoryObjectStorage();
  await storage.put('originals/one', file, { bytes: file.length, contentType: 'image/jpeg' });
  const renderer = new ChildImageRenderer(storage, { ...OPTIONS, ...options });
  const result = await renderer.render({
    ...{ originalKey: 'originals/one', keyPrefix: 'images/one', focalPoint: { x: 0.5, y: 0.5 }, made: null },
    ...{ onProgress: () => undefined, signal: new AbortController().signal },
    ...request,
  });
  const open = async (key: string | undefined) => sharp(await buffer((await storage.get(key ?? '')) ?? Readable.from([])));
  return { ...result, storage, open };
};
type Result = Awaited<ReturnType<typeof render>>;
const largest = ({ image }: Result, format = 'jpeg') =>
  image.renditions.filter((file) => file.format === format).sort((a, b) => b.width - a.width)[0];
const colorAt = async (result: Result, left: number, top: number, format = 'jpeg') => {
  const picture = await result.open(largest(result, format)?.key);
  return [...(await picture.removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
};
const near = (color: number[], wanted: number[], by = 12) => color.every((value, n) => Math.abs(value - (wanted[n] ?? 0)) <= by);

describe('renditions', () => {
  it.each(['cmyk', 'sixteenBit', 'grey', 'animated', 'polyglot'] as const)(
    'of a %s image are plain sRGB pictures of 8 bits without metadata',
    async (kind) => {
      const result = await render(await images[kind]());
      for (const file of [...result.image.renditions, ...result.image.crops]) {
        const metadata = await (await result.open(file.key)).metadata();
        expect(metadata).toMatchObject({ space: 'srgb', depth: 'uchar', width: file.width, height: file.height });
        expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.pages ?? 1]).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
          1,
        ]);
      }
      expect(result.image.bytes).toBe([...result.image.renditions, ...result.image.crops].reduce((sum, { bytes }) => sum + bytes, 0));
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stand upright whatever way the camera was held: orientation %i', async (orientation) => {
    const result = await render(await images.turned(orientation));
    const turned = orientation >= 5;
    expect([result.image.width, result.image.height]).toEqual(turned ? [200, 400] : [400, 200]);
    // Where the red quarter of the file stands on the upright picture (TIFF 6.0, Orientation).
    const [right, bottom] = [[2, 3, 6, 7].includes(orientation), [3, 4, 7, 8].includes(orientation)];
    const { width, height } = result.image;
    const red = [Math.round(width * (right ? 0.75 : 0.25)), Math.round(height * (bottom ? 0.75 : 0.25))] as const;
    expect(near(await colorAt(result, ...red), [254, 0, 0], 20)).toBe(true);
    expect(near(await colorAt(result, width - 1 - red[0], height - 1 - red[1]), [255, 255, 255])).toBe(true);
  });

  it('keep the colours of a wide gamut as far as sRGB reaches', async () => {
    const result = await render(await images.wideGamut());
    expect(near(await colorAt(result, 150, 100), [254, 0, 0], 6)).toBe(true);
  });

  it('keep transparency where the format can, and stand on white where it cannot', async () => {
    const result = await render(await images.transparent());
    expect((await (await result.open(largest(result, 'webp')?.key)).metadata()).hasAlpha).toBe(true);
    expect(near(await colorAt(result, 10, 10), [238, 181, 181], 10)).toBe(true);
  });

  it('of a strip one pixel wide are made all the same', async () => {
    const { image } = await render(await images.strip());
    expect([image.width, image.height, image.crops]).toEqual([1, 20_000, []]);
  });

  it('of a TIFF are of its first page', async () => {
    const { image } = await render(await tiffWithPages());
    expect([image.width, image.height]).toEqual([200, 300]);
  });

  it('have the same keys when they are made again, and other crops for another focal point', async () => {
    const file = await sharp({
      create: { width: 1600, height: 1000, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 50 } } as never,
    })
      .jpeg()
      .toBuffer();
    const [first, again] = [await render(file), await render(file)];
    expect(again.image).toEqual(first.image);
    expect(first.image.crops.map(({ crop, format, width, height }) => `${crop} ${format} ${width}×${height}`)).toEqual([
      'og jpeg 1200×630',
      ...['avif', 'webp', 'jpeg'].map((format) => `portrait ${format} 720×900`),
    ]);
    const moved = await render(file, { focalPoint: { x: 0.1, y: 0.1 }, made: first.image });
    expect(moved.image.renditions).toEqual(first.image.renditions);
    expect(moved.image.crops.map(({ key }) => key)).not.toEqual(first.image.crops.map(({ key }) => key));
    expect(moved.image.focalPoint).toEqual({ x: 0.1, y: 0.1 });
  }, 30_000);

  it('look alike to a hash when the picture is the same, and not when it is another', async () => {
    const picture = await sharp(join(process.cwd(), 'docs/screenshots/home-1440.webp')).jpeg().toBuffer();
    const smaller = await sharp(picture).resize(600).modulate({ brightness: 1.1 }).jpeg({ quality: 50 }).toBuffer();
    const hashes = await Promise.all(
      [picture, smaller, await images.jpeg()].map(async (file) => BigInt(`0x${(await render(file)).image.hash}`)),
    );
    const distance = (a: bigint, b: bigint) => [...(a ^ b).toString(2)].filter((bit) => bit === '1').length;
    expect(distance(hashes[0]!, hashes[1]!)).toBeLessThanOrEqual(8);
    expect(distance(hashes[0]!, hashes[2]!)).toBeGreaterThan(8);
  });
});

describe('what can never become an image', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a truncated JPEG', async () => (await images.jpeg()).subarray(0, 20_000), 'media.undecodable'],
    [
      'random bytes behind a JPEG head',
      async () => Buffer.concat([(await images.jpeg()).subarray(0, 300), Buffer.alloc(5_000, 0x5a)]),
      'media.undecodable',
    ],
    ['a PNG of 30,000 × 30,000', () => pngBomb(30_000, 30_000), 'media.too_many_pixels'],
    ['a page', () => Buffer.from('<html></html>'), 'media.undecodable'],
  ])('is rejected with a reason: %s', async (_what, make, code) => {
    const error = await render(await make()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ImageRejected);
    expect((error as ImageRejected).code).toBe(code);
    expect((error as ImageRejected).message).toMatch(/drop it here/u);
  });

  it('is one that takes too long', async () => {
    await expect(render(await images.jpeg(), {}, { timeoutMs: 1 })).rejects.toMatchObject({ code: 'media.timeout' });
  });

  it('is one whose original is gone', async () => {
    await expect(render(await images.jpeg(), { originalKey: 'originals/other' })).rejects.toMatchObject({ code: 'media.original_missing' });
  });
});

it('a decoder that dies takes nothing else with it, and may be tried again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-child-'));
  const dying = join(folder, 'child.mjs');
  await writeFile(dying, `process.kill(process.pid, 'SIGSEGV')`);
  await expect(render(await images.jpeg(), {}, { childPath: dying })).rejects.toBeInstanceOf(ImageProcessEnded);
  await rm(folder, { recursive: true });
});

/** Real files of real cameras; they are not part of the project. */
const shared = join(process.cwd(), '../shared/images');
const real = await readFile(join(shared, 'odd/IMG_5195.HEIC')).catch(() => null);
(real === null ? describe.skip : describe)('files of real cameras', () => {
  it('HEIC becomes renditions in true colours, upright', async () => {
    const result = await render(real!);
    expect([result.image.width, result.image.height]).toEqual([2566, 3313]);
    expect(result.image.renditions).toHaveLength(15);
    expect(result.camera).toEqual({
      make: 'Apple',
      model: 'iPhone 11 Pro Max',
      lens: expect.stringContaining('back triple camera') as string,
      takenAt: '2021-04-11T15:47:53',
      location: null,
    });
  }, 60_000);

  it('positions are told only where the studio keeps them', async () => {
    const file = await readFile(join(shared, 'cameras/DSCN0010.jpg'));
    expect((await render(file)).camera?.location).toBeNull();
    expect((await render(file, {}, { keepLocation: () => Promise.resolve(true) })).camera?.location).toEqual({
      latitude: 43.467448,
      longitude: 11.885127,
    });
  }, 60_000);

  it('a corrupted one is rejected, a TIFF and a strip are made', async () => {
    await expect(render(await readFile(join(shared, 'odd/corrupted.jpg')))).rejects.toBeInstanceOf(ImageRejected);
    for (const name of ['BSG1.tiff', 'image01713.jpg'])
      expect((await render(await readFile(join(shared, 'odd', name)))).image.renditions.length).toBeGreaterThan(0);
  }, 60_000);
});
