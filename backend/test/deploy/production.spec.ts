import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { constants } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { QUICKEST_SECONDS } from '../../src/domain/collaboration/suspicions.js';
import { withMemoryCap } from '../../../tools/bench/memory-cap.mjs';
import { ADMIN, client, eventually } from '../setup/atelier.js';
import { solveChallenge } from '../setup/altcha.js';
import { createDatabase } from '../setup/database.js';
import { formWith, largeJpeg } from '../setup/images.js';
import { startSmtp } from '../setup/smtp-stand.js';
import { SERVICE_KEY, SupabaseStandIn } from '../setup/supabase-stand-in.js';
import { endDynos, makeRelease, runInRelease, startDyno } from './release.js';

const DYNO_BYTES = 512 * 1024 * 1024;
/** Heroku's limit is 500 MB packed; a tenth of that starts fast. */
const SLUG_MB = 50;
const root = process.getuid?.() === 0 && process.platform === 'linux';

let folder: string;
let app: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atelier-dyno-'));
  app = await makeRelease(folder);
}, 60_000);
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  endDynos();
  for (const close of closing.splice(0)) await close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('is small, and holds nothing that only developers need', () => {
  const packed = Number(execFileSync('sh', ['-c', `tar -czf - -C ${app} . | wc -c`]).toString());
  expect(packed / 1e6).toBeLessThan(SLUG_MB);
  const packages = execFileSync('ls', ['-A', join(app, 'node_modules')])
    .toString()
    .trim()
    .split('\n');
  expect(packages).toEqual(expect.arrayContaining(['sharp', 'reflect-metadata', '@node-rs']));
  expect(packages.filter((name) => /typescript|jest|vite|embedded|nestjs|mikro-orm|^node$/u.test(name))).toEqual([]);
});

(root ? it : it.skip)(
  'finds its compiled code whoever runs it: a user who owns the folder, as on a dyno, and one who may write nothing, as in the image',
  async () => {
    const kept = 'backend/dist/.compile-cache';
    // Not where root's own Node may lie, which nobody else may enter.
    const node = join(folder, 'node');
    await copyFile(process.execPath, node);
    await Promise.all([chmod(folder, 0o755), chmod(node, 0o755)]);
    const status = `console.log(require('node:module').enableCompileCache({ directory: '${kept}', portable: true }).status)`;
    const as = (uid: number, cwd: string, ...args: string[]) =>
      execFileSync('setpriv', [`--reuid=${uid}`, '--clear-groups', node, ...args], {
        cwd,
        env: {},
        stdio: ['ignore', 'pipe', 'ignore'],
      }).toString();

    const image = await makeRelease(join(folder, 'image'), '--uid', '65532');
    expect(as(65532, image, '-e', status).trim()).toBe(String(constants.compileCacheStatus.ENABLED));

    const dyno = await makeRelease(join(folder, 'dyno'));
    execFileSync('chown', ['-R', '20123', dyno]);
    expect(as(20123, dyno, 'backend/dist/cli.js', 'help')).toMatch(/^Usage/u);
    const [one, other] = (await readdir(join(dyno, kept))).sort();
    expect([one?.replace(/\d+$/u, ''), await readlink(join(dyno, kept, other ?? ''))]).toEqual([other?.replace(/\d+$/u, ''), one]);
  },
);

it('asks for exactly the settings that a host must give', async () => {
  const manifest = JSON.parse(await readFile('app.json', 'utf8')) as { env: Record<string, { required?: boolean }> };
  const example = await readFile('.env.example', 'utf8');
  const known = [...example.matchAll(/^#? ?([A-Z_]+)=/gmu)].map(([, name]) => name);
  expect(Object.keys(manifest.env).filter((name) => !known.includes(name))).toEqual([]);
  const refused = await startDyno(app, 'web', {}, 'listening').then(
    () => '',
    (error: Error) => error.message,
  );
  const asked = [...refused.matchAll(/^ {2}([A-Z_]+): is missing/gmu)].map(([, name]) => name);
  expect(asked).toEqual(expect.arrayContaining(['DATABASE_URL', 'JWT_SECRET']));
  for (const name of asked) expect(Object.keys(manifest.env)).toContain(name);
  // What the guide sets, step by step, is what the manifest cannot do without.
  const [, set = ''] = /heroku config:set \\\n((?:.*\\\n)*.*)/u.exec(await readFile('docs/deploy/heroku.md', 'utf8')) ?? [];
  const needed = Object.entries(manifest.env).filter(([, { required }]) => required !== false);
  expect(needed.map(([name]) => name).filter((name) => !set.includes(`${name}=`))).toEqual([]);
});

(root ? it : it.skip)(
  'does the whole work of a studio on one dyno of 512 MB with nothing but its settings and a port (needs root for the limit)',
  async () => {
    const database = await createDatabase();
    const storage = await SupabaseStandIn.start([]);
    const smtp = await startSmtp();
    closing.push(database.drop, () => storage.stop(), smtp.close);
    const settings = {
      DATABASE_URL: database.apiUrl,
      DATABASE_OWNER_URL: database.url,
      JWT_SECRET: 'a secret of more than thirty-two characters',
      ENCRYPTION_KEY: 'another secret of more than thirty-two characters',
      SUPABASE_URL: storage.url,
      SUPABASE_SERVICE_KEY: SERVICE_KEY,
      PUBLIC_URL: 'https://studio.example',
      ADMIN_URL: 'https://admin.studio.example/admin',
      CORS_ORIGINS: 'https://studio.example',
      TRUST_PROXY_HOPS: '1',
      WORKER: 'inline',
      SMTP_URL: smtp.url,
      MAIL_FROM: 'atelier@studio.example',
    };
    await runInRelease(app, settings, 'migrate');
    await runInRelease(app, settings, 'storage:setup');
    await runInRelease(app, settings, 'staff:create', '--email', ADMIN.email, '--password', ADMIN.password);
    await withMemoryCap(DYNO_BYTES, async ({ add, kills, peak }) => {
      const dyno = await startDyno(app, 'web', settings, '"listening"');
      await add(dyno.process.pid ?? 0);
      const visitor = client(() => dyno.url);
      const { accessToken } = (await visitor('POST', '/api/auth/login', { body: ADMIN })).body as { accessToken: string };
      const staff = client(() => dyno.url, accessToken);
      const site = (await staff('GET', '/api/admin/site')).body;
      await staff('PATCH', '/api/admin/site', { version: site.version, body: { name: 'Sund Serra', email: 'studio@studio.example' } });

      const photographs = await Promise.all([1, 2].map((seed) => largeJpeg(seed)));
      const taken = await Promise.all(photographs.map((data) => staff('POST', '/api/admin/media', { body: formWith(data) })));
      const assets = [];
      for (const { body } of taken)
        assets.push(
          await eventually(
            async () => (await staff('GET', `/api/admin/media/${body.asset.id}`)).body,
            (asset) => asset.status !== 'processing',
            180_000,
          ),
        );
      expect(assets.map((asset) => asset.status)).toEqual(['ready', 'ready']);
      const [cover] = assets;
      await staff('PATCH', `/api/admin/media/${cover.id}`, { version: cover.version, body: { alt: 'The hall at noon' } });
      const { body: project } = await staff('POST', '/api/admin/projects', { body: { title: 'Hall', coverId: cover.id } });
      expect((await staff('POST', `/api/admin/projects/${project.id}/publish`, { version: project.version })).status).toBe(200);
      const shown = (await visitor('GET', '/api/projects/hall')).body;
      const rendition = Buffer.from(await (await fetch(shown.cover.renditions[0].url as string)).arrayBuffer());
      expect((await sharp(rendition).metadata()).exif).toBeUndefined();

      const letter = { name: 'Marta', email: 'marta@example.org', kind: 'commission', message: 'A former dairy.', consent: true };
      const proof = await solveChallenge(visitor);
      // As long as it takes a person at the least.
      await new Promise((resolve) => setTimeout(resolve, (QUICKEST_SECONDS + 1) * 1_000));
      expect((await visitor('POST', '/api/collaborations', { body: { ...letter, language: 'en', proof } })).status).toBe(201);
      await eventually(
        () => Promise.resolve(smtp.letters.map(({ to: [to] }) => to)),
        (to) => to.includes('studio@studio.example') && to.includes('marta@example.org'),
      );
      expect(await kills()).toBe(0);
      expect(dyno.process.exitCode).toBeNull();
      console.log(`on one dyno: two photographs of 24 megapixels, peak ${Math.round((await peak()) / 1e6)} MB of ${DYNO_BYTES / 1e6}`);
      expect(await dyno.stop()).toBe(0);
    });
  },
  300_000,
);
