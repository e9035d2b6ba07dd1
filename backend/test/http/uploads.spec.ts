import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UploadBegun, type UploadTicket } from '@atelier/contracts';
import sharp from 'sharp';
import { eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { jpegWithGps } from '../setup/images.js';
import { SERVICE_KEY, SupabaseStandIn } from '../setup/supabase-stand-in.js';
import { TusClient } from '../setup/tus.js';

const sha = (data: Buffer) => createHash('sha256').update(data).digest('hex');
/** Bytes that no other file has, behind an image that ends before them. */
const padded = async (seed: number, bytes: number) => {
  const image = await jpegWithGps(seed);
  return Buffer.concat([image, Buffer.alloc(bytes - image.length, seed)]);
};

interface Place {
  env: NodeJS.ProcessEnv;
  keys: (atelier: Atelier) => Promise<string[]>;
  close: () => Promise<unknown>;
}
const disk = (): Promise<Place> =>
  Promise.resolve({
    env: {},
    keys: async ({ env }) => {
      const root = String(env['STORAGE_DIR']);
      const files = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
      const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name).slice(root.length + 1));
      return paths.filter((path) => !path.endsWith('.type') && !path.startsWith('.')).sort();
    },
    close: () => Promise.resolve(),
  });
const supabase = async (): Promise<Place> => {
  const standIn = await SupabaseStandIn.start(['atelier-media', 'atelier-originals']);
  return {
    env: { STORAGE: 'supabase', SUPABASE_URL: standIn.url, SUPABASE_SERVICE_KEY: SERVICE_KEY },
    keys: () => Promise.resolve(standIn.keys),
    close: () => standIn.stop(),
  };
};

describe.each([
  ['on disk', disk],
  ['in Supabase Storage', supabase],
])('uploading in pieces, %s', (_name, open) => {
  let place: Place;
  let atelier: Atelier;
  let staff: Client;
  beforeAll(async () => {
    place = await open();
    atelier = await startAtelier({ MEDIA_QUOTA_MB: '40', ...place.env });
    staff = await atelier.signIn();
  }, 60_000);
  afterAll(async () => {
    await atelier.stop();
    await place.close();
  }, 30_000);

  const declare = (data: Buffer, extra: object = {}) =>
    staff('POST', '/api/admin/media/uploads', {
      body: { fileName: 'Rua da Alegria.jpg', bytes: data.length, contentType: 'image/jpeg', ...extra },
    });
  const begin = async (data: Buffer, extra: object = {}): Promise<{ ticket: UploadTicket; tus: TusClient }> => {
    const { status, body } = await declare(data, extra);
    expect([status, body.asset]).toEqual([201, null]);
    return { ticket: UploadBegun.parse(body).upload!, tus: new TusClient(body.upload, atelier.url) };
  };
  const complete = (id: string) => staff('POST', `/api/admin/media/uploads/${id}/complete`);
  const settled = (id: string) =>
    eventually(
      () => staff('GET', `/api/admin/media/${id}`),
      (answer) => answer.body.status !== 'processing',
    );

  it('goes on after a broken line and becomes an image', async () => {
    const data = await padded(31, 7_000_000);
    const { ticket, tus } = await begin(data, { checksum: sha(data) });
    expect(await tus.create(data.length)).toBe(201);
    await expect(tus.append(data, 0, 500_000)).rejects.toThrow();
    const offset = await eventually(
      () => tus.offset(),
      (value) => value !== null,
    );
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThan(data.length);
    expect((await complete(ticket.id)).body).toMatchObject({ code: 'media.upload_incomplete', bytes: data.length });
    expect(await tus.append(data, offset ?? 0)).toBe(204);

    const taken = await complete(ticket.id);
    expect([taken.status, taken.body.duplicate, taken.body.asset.fileName]).toEqual([202, false, 'Rua da Alegria.jpg']);
    // The answer was lost: asked again, it is the same one.
    expect((await complete(ticket.id)).body.asset.id).toBe(taken.body.asset.id);
    const ready = (await settled(taken.body.asset.id)).body;
    expect([ready.status, ready.checksum, ready.bytes]).toEqual(['ready', sha(data), data.length]);
    const keys = await place.keys(atelier);
    expect(keys).toContain(`originals/${sha(data)}`);
    expect(keys.filter((key) => key.startsWith('incoming/'))).toEqual([]);
    for (const { url } of ready.image.renditions as { url: string }[]) expect((await fetch(new URL(url, atelier.url))).status).toBe(200);
  }, 30_000);

  it('does not have a known file sent again', async () => {
    const data = await jpegWithGps(32);
    const { ticket, tus } = await begin(data);
    expect(await tus.sendAll(data)).toBe(204);
    const { body } = await complete(ticket.id);
    const again = await declare(data, { checksum: sha(data) });
    expect([again.status, again.body.upload, again.body.asset.id]).toEqual([201, null, body.asset.id]);
    // Sent all the same, without saying what it is: one image.
    const twin = await begin(data);
    expect(await twin.tus.sendAll(data)).toBe(204);
    expect((await complete(twin.ticket.id)).body).toMatchObject({ duplicate: true, asset: { id: body.asset.id } });
  });

  it('notices a file that changed while it was sent, and keeps nothing of it', async () => {
    const data = await jpegWithGps(33);
    const { ticket, tus } = await begin(data, { checksum: sha(Buffer.from('another')) });
    expect(await tus.sendAll(data)).toBe(204);
    const refused = await complete(ticket.id);
    expect([refused.status, refused.body.code]).toEqual([422, 'media.checksum_mismatch']);
    expect((await complete(ticket.id)).body.code).toBe('media.upload_not_found');
    const keys = await eventually(
      () => place.keys(atelier),
      (all) => !all.some((key) => key.startsWith('incoming/')),
    );
    expect(keys).not.toContain(`originals/${sha(data)}`);
  });

  it('takes no bytes from strangers, and no other file than the one declared', async () => {
    const data = await jpegWithGps(34);
    const { ticket, tus } = await begin(data);
    expect(await tus.create(data.length)).toBe(201);
    const stranger = new TusClient({ ...ticket, headers: { 'x-signature': 'forged' } }, atelier.url);
    expect(await stranger.create(data.length)).toBeGreaterThanOrEqual(400);
    stranger.location = tus.location;
    expect(await stranger.offset()).toBeNull();
    expect(await stranger.append(data)).toBeGreaterThanOrEqual(400);
    const other = await begin(await jpegWithGps(35));
    other.tus.location = tus.location;
    expect(await other.tus.offset()).toBeNull();
    expect(await other.tus.append(data)).toBeGreaterThanOrEqual(400);
    expect((await fetch(tus.location, { headers: ticket.headers })).status).toBeGreaterThanOrEqual(400);
    expect((await staff('DELETE', `/api/admin/media/uploads/${ticket.id}`)).status).toBe(204);
    expect((await complete(ticket.id)).body.code).toBe('media.upload_not_found');
  });

  it('5.2.2 refuses what is no image when it has arrived, whatever it was declared as', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(300));
    const { ticket, tus } = await begin(page);
    expect(await tus.sendAll(page)).toBe(204);
    const refused = await complete(ticket.id);
    expect([refused.status, refused.body.code]).toEqual([415, 'media.type_not_allowed']);
  });

  it.each([
    ['empty', { bytes: 0 }, 422, 'media.empty'],
    ['too large', { bytes: 50 * 1024 * 1024 + 1 }, 413, 'media.too_large'],
    ['SVG', { bytes: 9, contentType: 'image/svg+xml' }, 415, 'media.type_not_allowed'],
    ['of unknown kind', { bytes: 9, contentType: '', fileName: 'plan.dwg' }, 415, 'media.type_not_allowed'],
    ['beyond the quota', { bytes: 41 * 1024 * 1024 }, 413, 'media.quota_exceeded'],
    ['in the place of nothing', { bytes: 9, replaces: '019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11' }, 404, 'media.not_found'],
  ])('says before a byte is sent that a file is refused: %s', async (_what, extra, status, code) => {
    const answer = await declare(Buffer.alloc(0), extra);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('5.2.4 keeps room for what is on its way', async () => {
    const large = { length: 21 * 1024 * 1024 } as Buffer;
    const { ticket } = await begin(large);
    expect((await declare(large)).body.code).toBe('media.quota_exceeded');
    const usage = (await staff('GET', '/api/admin/media/usage')).body;
    expect([usage.state, usage.quota]).toEqual(['ok', 40_000_000]);
    expect(usage.shares.uploads.bytes).toBeGreaterThanOrEqual(large.length);
    await staff('DELETE', `/api/admin/media/uploads/${ticket.id}`);
    const next = await begin(large);
    await staff('DELETE', `/api/admin/media/uploads/${next.ticket.id}`);
  });

  it('puts a new file in the place of another and keeps every use', async () => {
    const [before, after] = [await jpegWithGps(36, 800, 600), await jpegWithGps(37, 700, 500)];
    const first = await begin(before);
    await first.tus.sendAll(before);
    const { id } = (await complete(first.ticket.id)).body.asset;
    await settled(id);
    const project = (await staff('POST', '/api/admin/projects', { body: { title: 'Keeps its cover', coverId: id } })).body;

    const second = await begin(after, { replaces: id, fileName: 'Better.jpg' });
    await second.tus.sendAll(after);
    const answer = (await complete(second.ticket.id)).body;
    expect(answer).toMatchObject({
      duplicate: false,
      asset: { id, status: 'ready', width: 800, replacement: { fileName: 'Better.jpg', failure: null } },
    });
    const replaced = await eventually(
      async () => (await staff('GET', `/api/admin/media/${id}`)).body,
      (asset) => asset.replacement === null,
    );
    expect(replaced).toMatchObject({ width: 700, fileName: 'Better.jpg', checksum: sha(after), usedIn: [{ id: project.id, as: 'cover' }] });
    // The file that is another image already is not taken for this one.
    const other = await jpegWithGps(38);
    const third = await begin(other);
    await third.tus.sendAll(other);
    await complete(third.ticket.id);
    expect((await declare(other, { checksum: sha(other), replaces: id })).body.code).toBe('media.already_there');
  }, 30_000);

  it('keeps what was there when a replacement cannot be read', async () => {
    const data = await jpegWithGps(39);
    const first = await begin(data);
    await first.tus.sendAll(data);
    const { id } = (await complete(first.ticket.id)).body.asset;
    await settled(id);
    const whole = await jpegWithGps(40);
    const broken = whole.subarray(0, whole.length / 2);
    const second = await begin(broken, { replaces: id });
    await second.tus.sendAll(broken);
    await complete(second.ticket.id);
    const asset = await eventually(
      async () => (await staff('GET', `/api/admin/media/${id}`)).body,
      (body) => body.replacement?.failure !== null,
    );
    expect(asset).toMatchObject({ status: 'ready', checksum: sha(data), replacement: { failure: { code: 'media.undecodable' } } });
  }, 30_000);

  it('gives staff the original as it was, and nobody else', async () => {
    const data = await jpegWithGps(41);
    const { ticket, tus } = await begin(data);
    await tus.sendAll(data);
    const { id } = (await complete(ticket.id)).body.asset;
    expect((await fetch(`${atelier.url}/api/admin/media/${id}/original`)).status).toBe(401);
    const { headers } = await staff('GET', `/api/admin/media/${id}/original`);
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Rua%20da%20Alegria.jpg");
    expect([headers.get('content-type'), headers.get('content-length')]).toEqual(['image/jpeg', String(data.length)]);
  });

  it('decodes nothing that declares too many pixels', async () => {
    const bomb = await sharp({
      create: { width: 20_000, height: 6_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    } as never)
      .png()
      .toBuffer();
    const { ticket, tus } = await begin(bomb, { contentType: 'image/png', fileName: 'bomb.png' });
    await tus.sendAll(bomb);
    expect((await complete(ticket.id)).body.code).toBe('media.too_many_pixels');
  }, 30_000);
});
