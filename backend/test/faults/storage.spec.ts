import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UploadTicket } from '@atelier/contracts';
import { Redis } from 'ioredis';
import { eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { formWith, jpegWithGps } from '../setup/images.js';
import { SERVICE_KEY, SupabaseStandIn } from '../setup/supabase-stand-in.js';
import { TusClient } from '../setup/tus.js';

let atelier: Atelier;
let staff: Client;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  await atelier.stop();
  for (const close of closing.splice(0)) await close();
}, 30_000);

const begin = (bytes: number) => staff('POST', '/api/admin/media/uploads', { body: { fileName: 'a.jpg', bytes } });
const complete = (id: string) => staff('POST', `/api/admin/media/uploads/${id}/complete`);
const multipart = async (data: Buffer) => staff('POST', '/api/admin/media', { body: formWith(data) });
const usage = async () => (await staff('GET', '/api/admin/media/usage')).body;
const settled = (id: string) =>
  eventually(
    async () => (await staff('GET', `/api/admin/media/${id}`)).body,
    (asset) => asset.status !== 'processing',
    60_000,
  );

it('16.5.2 a storage that is down refuses with 503 at every step, keeps nothing half, and everything goes on when it is back', async () => {
  const standIn = await SupabaseStandIn.start(['atelier-media', 'atelier-originals']);
  closing.push(() => standIn.stop());
  atelier = await startAtelier({ STORAGE: 'supabase', SUPABASE_URL: standIn.url, SUPABASE_SERVICE_KEY: SERVICE_KEY });
  staff = await atelier.signIn();
  const refused = { status: 503, body: { code: 'storage.unavailable' } };

  standIn.down = true;
  const answer = await begin(1_000);
  expect(answer).toMatchObject(refused);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await multipart(await jpegWithGps(71))).toMatchObject(refused);
  expect((await usage()).shares).toMatchObject({ originals: { count: 0 }, uploads: { count: 0, bytes: 0 } });

  standIn.down = false;
  const data = await jpegWithGps(72);
  const ticket = (await begin(data.length)).body.upload as UploadTicket;
  expect(await new TusClient(ticket, atelier.url).sendAll(data)).toBe(204);
  standIn.down = true;
  expect(await complete(ticket.id)).toMatchObject(refused);
  standIn.down = false;
  // The worker finds the storage gone in the middle of its work.
  const { body } = await complete(ticket.id);
  standIn.faults = Array<number>(5).fill(502);
  expect(await settled(body.asset.id)).toMatchObject({ status: 'ready', image: { renditions: expect.any(Array) as unknown } });
  expect(standIn.keys.filter((key) => key.startsWith('incoming/'))).toEqual([]);
}, 120_000);

const root = process.getuid?.() === 0 && process.platform === 'linux';
(root ? it : it.skip)(
  'a full disk refuses, loses nothing that was there, and takes the rest of an upload when there is room (needs root to make one)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atelier-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]);
    try {
      atelier = await startAtelier({ STORAGE_DIR: folder, WORKER: 'separate' });
      staff = await atelier.signIn();
      const small = await jpegWithGps(73);
      const kept = (await multipart(small)).body.asset;
      const large = Buffer.concat([await jpegWithGps(74), Buffer.alloc(9_000_000, 1)]);
      const ticket = (await begin(large.length)).body.upload as UploadTicket;
      const tus = new TusClient(ticket, atelier.url);
      expect(await tus.create(large.length)).toBe(201);
      await writeFile(join(folder, 'ballast'), Buffer.alloc(6_000_000));
      expect(await tus.append(large)).toBe(503);
      expect((await complete(ticket.id)).body.code).toBe('media.upload_incomplete');
      const refused = await multipart(large);
      expect([refused.status, refused.body.code]).toEqual([503, 'storage.unavailable']);
      expect((await staff('GET', `/api/admin/media/${kept.id}/original`)).status).toBe(200);
      await rm(join(folder, 'ballast'));
      expect(await tus.append(large, (await tus.offset()) ?? 0)).toBe(204);
      expect((await complete(ticket.id)).status).toBe(202);
      expect((await readdir(join(folder, 'originals'))).filter((name) => !name.endsWith('.type'))).toHaveLength(2);
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  },
  60_000,
);

it('a Redis that was emptied loses no image: what was queued is made all the same', async () => {
  const redisUrl = `${process.env['TEST_REDIS_URL'] ?? ''}/15`;
  atelier = await startAtelier({ REDIS_URL: redisUrl, WORKER: 'separate' });
  staff = await atelier.signIn();
  const { body } = await multipart(await jpegWithGps(75));
  const redis = new Redis(redisUrl);
  await eventually(
    () => redis.dbsize(),
    (keys) => keys > 0,
  );
  await redis.flushdb();
  redis.disconnect();
  atelier.env['WORKER'] = 'inline';
  await atelier.restart();
  staff = await atelier.signIn();
  expect(
    await eventually(
      async () => (await staff('GET', `/api/admin/media/${body.asset.id}`)).body.status,
      (status) => status === 'ready',
      90_000,
    ),
  ).toBe('ready');
}, 120_000);
