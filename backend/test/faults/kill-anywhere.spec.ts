import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MediaAssetDetail, UploadTicket } from '@atelier/contracts';
import { eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { jpegWithGps } from '../setup/images.js';
import { TusClient } from '../setup/tus.js';

/** KILL_RUNS=50 for the long run; the order of the dice is told by KILL_SEED. */
const RUNS = Number(process.env['KILL_RUNS'] ?? 2);
const SEED = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 1e6));

/** mulberry32 (T. Ettinger, public domain): the same seed throws the same dice. */
let state = SEED;
function dice(most: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (((t ^ (t >>> 14)) >>> 0) / 4294967296) * most;
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let atelier: Atelier;
let staff: Client;
afterEach(() => atelier.stop(), 30_000);

async function startWorker(): Promise<ChildProcess> {
  const worker = fork(join(process.cwd(), 'backend/dist/worker.js'), [], {
    env: atelier.env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(worker, 'message');
  return worker;
}
const end = async (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') => {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
};
const files = async (folder: string) => {
  const found = await readdir(join(String(atelier.env['STORAGE_DIR']), folder)).catch(() => [] as string[]);
  return found.filter((name) => !name.endsWith('.type')).sort();
};
const again = async <T>(act: () => Promise<T>): Promise<T> => {
  for (let tries = 0; ; tries++) {
    try {
      return await act();
    } catch (error) {
      if (tries > 200) throw error;
      await pause(100);
    }
  }
};

it(
  `2.3.3 a worker killed anywhere leaves the same objects and nothing else (${RUNS} times, seed ${SEED})`,
  async () => {
    atelier = await startAtelier({ WORKER: 'separate' });
    staff = await atelier.signIn();
    for (let run = 0; run < RUNS; run++) {
      // A long run outlives an access token.
      staff = await atelier.signIn();
      const data = await jpegWithGps(1_000 + run, 1_600 + run, 1_100);
      const begun = (await staff('POST', '/api/admin/media/uploads', { body: { fileName: 'a.jpg', bytes: data.length } })).body
        .upload as UploadTicket;
      await new TusClient(begun, atelier.url).sendAll(data);
      const { id } = (await staff('POST', `/api/admin/media/uploads/${begun.id}/complete`)).body.asset;
      const first = await startWorker();
      await pause(dice(2_500));
      await end(first, 'SIGKILL');
      const second = await startWorker();
      const asset = await eventually(
        async () => (await staff('GET', `/api/admin/media/${id}`)).body as MediaAssetDetail,
        (body) => body.status !== 'processing',
        60_000,
      );
      await end(second, 'SIGTERM');
      expect(asset.status).toBe('ready');
      const named = [...asset.image!.renditions, ...asset.image!.crops];
      expect(await files(`images/${id}`)).toEqual(named.map(({ url }) => url.split('/').at(-1)).sort());
      for (const { url, bytes } of named)
        expect((await readFile(join(String(atelier.env['STORAGE_DIR']), url.replace('/media/', '')))).length).toBe(bytes);
    }
    expect(await files('originals')).toHaveLength(RUNS);
    expect(await files('incoming')).toEqual([]);
    const pids = (await readdir(tmpdir())).flatMap((name) => /^atelier-work-(\d+)-/u.exec(name)?.[1] ?? []);
    for (const pid of pids) expect(() => process.kill(Number(pid), 0)).not.toThrow();
  },
  RUNS * 60_000 + 60_000,
);

it(
  `2.3.3 a server killed anywhere in an upload loses nothing of it, and takes it once (${RUNS} times, seed ${SEED})`,
  async () => {
    atelier = await startAtelier({ WORKER: 'separate' });
    staff = await atelier.signIn();
    for (let run = 0; run < RUNS; run++) {
      staff = await atelier.signIn();
      const image = await jpegWithGps(2_000 + run);
      const data = Buffer.concat([image, Buffer.alloc(9_000_000 - image.length, run)]);
      const begun = (await staff('POST', '/api/admin/media/uploads', { body: { fileName: 'a.jpg', bytes: data.length } })).body
        .upload as UploadTicket;
      const ticket = () => new TusClient(begun, atelier.url);
      const sending = (async () => {
        let tus = ticket();
        await again(async () => {
          tus = ticket();
          const known = `${atelier.url}${begun.url}/${begun.id}`;
          tus.location = known;
          const offset = await tus.offset();
          if (offset === null && (await tus.create(data.length)) !== 201) throw new Error('not created');
          if ((await tus.append(data, offset ?? 0)) !== 204) throw new Error('not taken');
        });
        return again(async () => {
          const answer = await staff('POST', `/api/admin/media/uploads/${begun.id}/complete`);
          if (answer.status === 401) staff = await atelier.signIn();
          if (answer.status !== 202) throw new Error(String(answer.status));
          return answer.body.asset.id as string;
        });
      })();
      await pause(dice(250));
      const exit = once(atelier.process, 'exit');
      atelier.process.kill('SIGKILL');
      await exit;
      await atelier.restart();
      const id = await sending;
      expect((await staff('GET', `/api/admin/media/${id}`)).body).toMatchObject({ bytes: data.length, status: 'processing' });
      expect((await staff('GET', '/api/admin/media?limit=1')).body.total).toBe(run + 1);
      expect(await files('originals')).toHaveLength(run + 1);
      expect(await files('incoming')).toEqual([]);
    }
  },
  RUNS * 60_000 + 60_000,
);
