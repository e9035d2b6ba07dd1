import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MediaAssetDetail, MediaUsage } from '@atelier/contracts';
import { Client as Postgres } from 'pg';
import sharp from 'sharp';
import { eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { formWith, jpegWithGps } from '../setup/images.js';

let atelier: Atelier;
let staff: Client;
beforeAll(async () => {
  atelier = await startAtelier();
  staff = await atelier.signIn();
}, 60_000);
afterAll(() => atelier.stop(), 30_000);

const sql = async (text: string, values: unknown[] = []) => {
  const database = new Postgres({ connectionString: atelier.env['DATABASE_URL'] ?? '' });
  await database.connect();
  try {
    return (await database.query(text, values)).rows as Record<string, unknown>[];
  } finally {
    await database.end();
  }
};
const get = async (id: string): Promise<MediaAssetDetail> => (await staff('GET', `/api/admin/media/${id}`)).body;
const image = async (data: Buffer, name?: string): Promise<MediaAssetDetail> => {
  const { body } = await staff('POST', '/api/admin/media', { body: formWith(data, name) });
  return eventually(
    () => get(body.asset.id),
    (asset) => asset.status !== 'processing',
  );
};
const bulk = async (body: object) => (await staff('POST', '/api/admin/media/bulk', { body })).body;
const ids = async (query: string): Promise<string[]> =>
  (await staff('GET', `/api/admin/media?limit=100&${query}`)).body.items.map(({ id }: { id: string }) => id);
const root = () => String(atelier.env['STORAGE_DIR']);
const files = async () => {
  const found = await readdir(root(), { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile() && !file.name.endsWith('.type'))
    .map((file) => join(file.parentPath, file.name).slice(root().length + 1));
};

describe('crops', () => {
  it('follow the focal point, and the earlier ones go when nobody can be looking at them any more', async () => {
    const before = await image(await jpegWithGps(51, 1600, 1000));
    const crops = before.image!.crops.map(({ url }) => url);
    expect(before.image!.crops.map(({ crop, width, height }) => [crop, width, height])).toContainEqual(['og', 1200, 630]);
    await staff('PATCH', `/api/admin/media/${before.id}`, { version: before.version, body: { focalPoint: { x: 0.1, y: 0.2 } } });
    const after = await eventually(
      () => get(before.id),
      (asset) => asset.image!.crops.every(({ url }) => !crops.includes(url)),
    );
    expect(after.image!.renditions).toEqual(before.image!.renditions);
    for (const url of crops) expect((await fetch(`${atelier.url}${url}`)).status).toBe(200);
    const [{ wait } = {}] = await sql(
      `select extract(epoch from due_at - now())::int as wait from atelier.outbox where name = 'purge-objects'`,
    );
    expect(wait).toBeGreaterThan(23 * 3600);
    await sql('update atelier.outbox set due_at = now()');
    await eventually(
      async () => (await Promise.all(crops.map((url) => fetch(`${atelier.url}${url}`)))).map(({ status }) => status),
      (statuses) => statuses.every((status) => status === 404),
    );
    for (const { url } of after.image!.crops) expect((await fetch(`${atelier.url}${url}`)).status).toBe(200);
  }, 30_000);
});

describe('the trash', () => {
  it('keeps an image for thirty days, out of sight, and gives it back', async () => {
    const asset = await image(await jpegWithGps(52));
    expect((await staff('DELETE', `/api/admin/media/${asset.id}`, { version: asset.version })).status).toBe(204);
    expect([await ids(''), await ids('trashed=true')].map((list) => list.includes(asset.id))).toEqual([false, true]);
    const trashed = await get(asset.id);
    expect((await staff('PATCH', `/api/admin/media/${asset.id}`, { version: trashed.version, body: { alt: 'x' } })).body.code).toBe(
      'media.trashed',
    );
    expect((await staff('POST', '/api/admin/projects', { body: { title: 'Takes trash', coverId: asset.id } })).body.code).toBe(
      'content.image_missing',
    );
    await sql(`update atelier.media_assets set trashed_at = now() - interval '29 days' where id = $1`, [asset.id]);
    await atelier.cli('media:clean');
    const restored = await staff('POST', `/api/admin/media/${asset.id}/restore`, { version: trashed.version });
    expect([restored.status, restored.body.trashedAt]).toEqual([200, null]);
    expect(await ids('')).toContain(asset.id);
  }, 30_000);

  it('gives an image back when its file is uploaded again', async () => {
    const data = await jpegWithGps(53);
    const asset = await image(data);
    await staff('DELETE', `/api/admin/media/${asset.id}`, { version: asset.version });
    expect(await image(data)).toMatchObject({ id: asset.id, trashedAt: null, status: 'ready' });
  }, 30_000);

  it('is emptied after thirty days, with every file', async () => {
    const asset = await image(await jpegWithGps(54));
    await staff('DELETE', `/api/admin/media/${asset.id}`, { version: asset.version });
    await sql(`update atelier.media_assets set trashed_at = now() - interval '31 days' where id = $1`, [asset.id]);
    await atelier.cli('media:clean');
    expect((await staff('GET', `/api/admin/media/${asset.id}`)).status).toBe(404);
    await eventually(
      async () => (await files()).filter((file) => file.includes(asset.id) || file.includes(asset.checksum)),
      (left) => left.length === 0,
    );
  }, 30_000);
});

describe('many at once', () => {
  it('each stands for itself', async () => {
    const [free, used] = [await image(await jpegWithGps(55)), await image(await jpegWithGps(56))];
    const project = (await staff('POST', '/api/admin/projects', { body: { title: 'Uses one', coverId: used.id } })).body;
    const unknown = '019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11';
    const result = await bulk({ action: 'trash', ids: [free.id, used.id, unknown] });
    expect(result.done).toEqual([free.id]);
    expect(result.failed.map(({ id, code }: { id: string; code: string }) => [id, code])).toEqual([
      [used.id, 'media.in_use'],
      [unknown, 'media.not_found'],
    ]);
    expect((await bulk({ action: 'delete', ids: [used.id] })).failed[0].code).toBe('media.not_trashed');
    expect((await bulk({ action: 'restore', ids: [free.id] })).done).toEqual([free.id]);
    expect(
      (await bulk({ action: 'describe', ids: [free.id, used.id], changes: { credit: 'Jan van der Wolf', copyright: '© 2026' } })).done,
    ).toHaveLength(2);
    expect(await get(free.id)).toMatchObject({ credit: 'Jan van der Wolf', copyright: '© 2026' });
    await bulk({ action: 'trash', ids: [free.id] });
    expect((await bulk({ action: 'delete', ids: [free.id] })).done).toEqual([free.id]);
    expect((await staff('POST', '/api/admin/media/bulk', { body: { action: 'burn', ids: [free.id] } })).status).toBe(400);
    await staff('PATCH', `/api/admin/projects/${project.id}`, { version: project.version, body: { coverId: null } });
  }, 30_000);
});

describe('finding', () => {
  it('by kind, by what is missing, and what looks nearly the same', async () => {
    const picture = await sharp(join(process.cwd(), 'docs/screenshots/projects-1440.webp')).jpeg({ quality: 90 }).toBuffer();
    const twin = await sharp(picture).resize(700).png().toBuffer();
    const [first, second] = [await image(picture), await image(twin, 'twin.png')];
    expect(await ids('kind=image/png')).toEqual([second.id]);
    expect((await get(first.id)).similar.map(({ id }) => id)).toEqual([second.id]);
    expect(() => MediaAssetDetail.strict().parse(second)).not.toThrow();
    expect(await ids('missing=alt')).toEqual(expect.arrayContaining([first.id, second.id]));
    await staff('PATCH', `/api/admin/media/${first.id}`, { version: first.version, body: { decorative: true } });
    expect(await ids('missing=alt')).not.toContain(first.id);
    expect((await staff('GET', '/api/admin/media?kind=text/html')).status).toBe(400);
  }, 30_000);
});

describe('housekeeping', () => {
  it('adds up what lies in storage, to the byte', async () => {
    const usage = (await staff('GET', '/api/admin/media/usage')).body;
    expect(() => MediaUsage.strict().parse(usage)).not.toThrow();
    const { originals, renditions, trash, uploads } = usage.shares;
    expect(usage.bytes).toBe(originals.bytes + renditions.bytes + trash.bytes + uploads.bytes);
    expect(usage.kinds.reduce((sum: number, { bytes }: { bytes: number }) => sum + bytes, 0)).toBe(originals.bytes);
    expect([usage.quota, usage.state]).toEqual([1_000_000_000, 'ok']);
  });

  it('removes what nothing refers to, makes again what is missing, and tells of lost originals', async () => {
    const [whole, lost] = [await image(await jpegWithGps(57)), await image(await jpegWithGps(58))];
    const rendition = join(root(), whole.image!.renditions[0]!.url.replace('/media/', ''));
    await rm(rendition);
    await rm(join(root(), 'originals', lost.checksum));
    const old = new Date(Date.now() - 25 * 3600 * 1_000);
    const fresh = `images/${whole.id}/${'f'.repeat(24)}.jpeg`;
    const orphans = [
      `originals/${'0'.repeat(64)}`,
      `images/${lost.id}/${'0'.repeat(24)}.jpeg`,
      'images/019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11/x.avif',
      'incoming/019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11',
    ];
    for (const key of [...orphans, fresh]) {
      await mkdir(join(root(), key, '..'), { recursive: true });
      await writeFile(join(root(), key), 'x');
      if (key !== fresh) await utimes(join(root(), key), old, old);
    }
    const report = await atelier.cli('storage:reconcile');
    expect(report).toMatch(/4 objects.*\n1 images with files missing.*\n1 images without their original/u);
    expect(report).toContain(lost.id);
    await eventually(
      files,
      (all) => orphans.every((key) => !all.includes(key)) && all.includes(whole.image!.renditions[0]!.url.replace('/media/', '')),
    );
    expect(await files()).toContain(fresh);
    expect((await get(whole.id)).image!.renditions).toEqual(whole.image!.renditions);
    const { reconciliation } = (await staff('GET', '/api/admin/media/usage')).body;
    expect(reconciliation).toMatchObject({ orphans: 4, missingRenditions: 1, missingOriginals: [lost.id] });
    expect((await staff('GET', `/api/admin/media/${lost.id}/original`)).body.code).toBe('media.original_missing');
  }, 30_000);

  it('gives up uploads nobody ended, and makes everything again by a new recipe, image after image', async () => {
    const begun = (await staff('POST', '/api/admin/media/uploads', { body: { fileName: 'a.jpg', bytes: 1_000 } })).body.upload;
    await sql(`update atelier.media_uploads set expires_at = now() - interval '1 minute'`);
    expect((await staff('POST', `/api/admin/media/uploads/${begun.id}/complete`)).status).toBe(410);
    await atelier.cli('media:clean');
    expect(await sql('select id from atelier.media_uploads where asset_id is null')).toEqual([]);

    const asset = await image(await jpegWithGps(59, 1300, 900));
    await sql(`update atelier.media_assets set rendered = jsonb_set(rendered, '{recipe}', '1') || '{"crops": []}' where id = $1`, [
      asset.id,
    ]);
    expect((await get(asset.id)).image!.crops).toEqual([]);
    expect(await atelier.cli('media:rerender')).toMatch(/1 of 1\n$/u);
    expect((await get(asset.id)).image).toEqual(asset.image);
    expect(await atelier.cli('media:rerender')).toMatch(/0 of 0\n$/u);
  }, 40_000);
});
