import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MediaAssetDetail, MediaPage } from '@atelier/contracts';
import sharp from 'sharp';
import { client, eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { formWith, jpegWithGps } from '../setup/images.js';

let atelier: Atelier;
let staff: Client;

beforeAll(async () => {
  atelier = await startAtelier();
  staff = await atelier.signIn();
}, 60_000);
afterAll(() => atelier.stop());

const upload = (data: Buffer, name?: string) => staff('POST', '/api/admin/media', { body: formWith(data, name) });
const settled = (id: string) =>
  eventually(
    () => staff('GET', `/api/admin/media/${id}`),
    (answer) => answer.body.status !== 'processing',
  );

describe('uploading', () => {
  it('14.2.8 makes renditions that carry nothing of the camera, and says so as it happens', async () => {
    const events: string[] = [];
    const abort = new AbortController();
    const login = await client(() => atelier.url)('POST', '/api/auth/login', {
      body: { email: 'ines@studio.example', password: 'correct horse battery' },
    });
    const stream = await fetch(`${atelier.url}/api/admin/events`, {
      headers: { authorization: `Bearer ${login.body.accessToken}` },
      signal: abort.signal,
    });
    void (async () => {
      for await (const chunk of stream.body ?? []) events.push(Buffer.from(chunk as Uint8Array).toString());
    })().catch(() => undefined);

    const { status, body } = await upload(await jpegWithGps(7, 1100, 700), '../../geheim Rua da Alegria.jpg');
    expect([status, body.asset.status, body.asset.fileName]).toEqual([202, 'processing', 'geheim Rua da Alegria.jpg']);
    const ready = (await settled(body.asset.id)).body;
    expect(() => MediaAssetDetail.strict().parse(ready)).not.toThrow();
    expect([ready.status, ready.width, ready.height]).toEqual(['ready', 1100, 700]);
    expect(ready.image.renditions.map((r: { format: string; width: number }) => `${r.format} ${r.width}`).sort()).toEqual(
      [1100, 1024, 640, 320].flatMap((width) => ['avif', 'jpeg', 'webp'].map((format) => `${format} ${width}`)).sort(),
    );
    for (const rendition of ready.image.renditions as { url: string; format: string; width: number; bytes: number }[]) {
      expect(rendition.url).not.toMatch(/geheim|rua/iu);
      const file = await fetch(`${atelier.url}${rendition.url}`);
      expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
      const bytes = Buffer.from(await file.arrayBuffer());
      const metadata = await sharp(bytes).metadata();
      expect([bytes.length, metadata.width, metadata.exif, metadata.xmp, metadata.iptc, metadata.icc]).toEqual([
        rendition.bytes,
        rendition.width,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
    expect((await fetch(`${atelier.url}/media/originals/${ready.checksum}`)).status).toBe(404);
    await eventually(
      () => Promise.resolve(events.join('')),
      (all) => all.includes('event: media.ready') && all.includes('"done":16'),
    );
    abort.abort();
  }, 30_000);

  it('stores the same file once', async () => {
    const data = await jpegWithGps(8);
    const [first, second] = [await upload(data), await upload(data, 'another name.jpg')];
    expect([second.body.duplicate, second.body.asset.id]).toEqual([true, first.body.asset.id]);
  });

  it('turns pictures upright', async () => {
    const sideways = await sharp({ create: { width: 400, height: 200, channels: 3, background: 'red' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { body } = await upload(sideways);
    expect((await settled(body.asset.id)).body).toMatchObject({ width: 200, height: 400 });
  });

  it('ends a damaged file as failed, with a reason people understand', async () => {
    const whole = await jpegWithGps(9);
    const { body } = await upload(whole.subarray(0, whole.length / 2));
    const failed = (await settled(body.asset.id)).body;
    expect([failed.status, failed.failure.code]).toEqual(['failed', 'media.undecodable']);
    expect(failed.failure.message).toMatch(/Export it again/u);
  });

  it.each([
    [
      'a page that calls itself a picture',
      Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(200)),
      415,
      'media.type_not_allowed',
    ],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 415, 'media.type_not_allowed'],
    ['nothing', Buffer.alloc(0), 422, 'media.empty'],
  ])('refuses %s', async (_what, data, status, code) => {
    const answer = await upload(data, 'a.jpg');
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('5.1.1 5.2.1 refuses more than 50 MB without storing it', async () => {
    const head = await jpegWithGps(10);
    const answer = await upload(Buffer.concat([head, Buffer.alloc(51 * 1024 * 1024)]));
    expect([answer.status, answer.body.code]).toEqual([413, 'media.too_large']);
  }, 30_000);

  it('refuses a request without a file', async () => {
    expect((await staff('POST', '/api/admin/media', { body: { file: 'x' } })).body.code).toBe('media.no_file');
    expect((await staff('POST', '/api/admin/media', { body: formWith(await jpegWithGps(11), 'a.jpg', 'picture') })).body.code).toBe(
      'media.no_file',
    );
  });

  it('5.2.6 refuses an image of too many pixels before decoding it', async () => {
    const bomb = await sharp({
      create: { width: 20_000, height: 6_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    } as never)
      .png()
      .toBuffer();
    const answer = await upload(bomb, 'bomb.png');
    expect([answer.status, answer.body.code]).toEqual([422, 'media.too_many_pixels']);
    expect(answer.body.detail).toMatch(/^120 megapixels; the limit is 100\./u);
  }, 30_000);
});

describe('the library', () => {
  it('lists, filters and describes', async () => {
    const page = (await staff('GET', '/api/admin/media?status=failed')).body;
    expect(() => MediaPage.strict().parse(page)).not.toThrow();
    expect(page.items.length).toBeGreaterThan(0);
    const { body } = await upload(await jpegWithGps(20));
    const described = await staff('PATCH', `/api/admin/media/${body.asset.id}`, {
      version: 1,
      body: { alt: 'A grey wall', focalPoint: { x: 0.2, y: 0.8 } },
    });
    expect(described.body).toMatchObject({ alt: 'A grey wall', version: 2, focalPoint: { x: 0.2, y: 0.8 } });
    const stale = await staff('PATCH', `/api/admin/media/${body.asset.id}`, { version: 1, body: { alt: 'x' } });
    expect([stale.status, stale.body.code]).toEqual([412, 'content.stale']);
    expect((await staff('GET', '/api/admin/media?q=grey%20wall')).body.total).toBe(1);
  });

  it('refuses to delete what is used and says where; deletes what is not, with its files', async () => {
    const { body } = await upload(await jpegWithGps(21));
    const { id } = body.asset;
    const asset = (await settled(id)).body;
    const project = (await staff('POST', '/api/admin/projects', { body: { title: 'User', coverId: id } })).body;
    const refused = await staff('DELETE', `/api/admin/media/${id}`, { version: asset.version });
    expect([refused.status, refused.body.code, refused.body.uses]).toEqual([
      409,
      'media.in_use',
      [{ type: 'project', id: project.id, title: 'User', as: 'cover', published: false }],
    ]);
    await staff('PATCH', `/api/admin/projects/${project.id}`, { version: project.version, body: { coverId: null } });
    expect((await staff('DELETE', `/api/admin/media/${id}`, { version: asset.version })).status).toBe(204);
    const trashed = (await staff('GET', `/api/admin/media/${id}`)).body;
    expect([typeof trashed.trashedAt, trashed.version]).toEqual(['string', asset.version + 1]);
    expect((await staff('DELETE', `/api/admin/media/${id}`, { version: asset.version })).body.code).toBe('content.stale');
    expect((await staff('DELETE', `/api/admin/media/${id}`, { version: trashed.version })).status).toBe(204);
    const file = join(String(atelier.env['STORAGE_DIR']), 'originals', asset.checksum);
    await eventually(
      () =>
        readFile(file).then(
          () => 'there',
          () => 'gone',
        ),
      (state) => state === 'gone',
    );
    expect((await staff('GET', `/api/admin/media/${id}`)).status).toBe(404);
  }, 30_000);
});
