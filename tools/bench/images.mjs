import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { build } from '../build.mjs';
import { root } from '../install.mjs';
import { measureQuality } from './quality.mjs';
import { median, report } from './report.mjs';
import { CROPS, cropRegion, cropWidths, ENCODERS, FORMATS, widthsFor } from './source.mjs';
import { memory } from './system.mjs';

const ROUNDS = 3;
/** The yardstick as a process of its own: decode once, then every file from the same pixels, with the same encoders. */
if (process.argv[2] === 'plain') {
  const [, , , input, folder] = process.argv;
  sharp.concurrency(1);
  sharp.cache(false);
  const { data, info } = await sharp(input).autoOrient().resize({ width: 2400 }).raw().toBuffer({ resolveWithObject: true });
  const make = async (image, name, formats) => {
    for (const format of formats) await ENCODERS[format](image()).toFile(join(folder, `${name}.${format}`));
  };
  for (const width of widthsFor(info.width)) await make(() => sharp(data, { raw: info }).resize({ width }), width, FORMATS);
  for (const [name, { formats }] of Object.entries(CROPS)) {
    const region = cropRegion(name, info, { x: 0.5, y: 0.5 });
    for (const width of cropWidths(name, region.width))
      await make(() => sharp(data, { raw: info }).extract(region).resize({ width }), `${name}-${width}`, formats);
  }
  process.exit(0);
}

/** Time of a child process and the most memory it had. */
async function measure(script, args) {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-bench-'));
  const began = performance.now();
  const child = fork(script, args(folder), {
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let peak = 0;
  const sampling = setInterval(
    () =>
      void memory(child.pid).then(
        (usage) => (peak = Math.max(peak, usage.peak)),
        () => {},
      ),
    20,
  );
  let failure;
  child.on('message', (message) => (failure ??= message.type === 'error' ? message.message : undefined));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(sampling);
  await rm(folder, { recursive: true });
  if (code !== 0 || failure !== undefined) throw new Error(`${script}: ${failure ?? code}`);
  return { ms: performance.now() - began, peak };
}

await build(() => {}, ['backend']);
const work = await mkdtemp(join(tmpdir(), 'atelier-bench-'));
const input = join(work, '24-megapixels.jpg');
// Detail like a photograph's: noise over a gradient, at the size of a camera's 24 megapixels.
const noise = await sharp({
  create: { width: 1500, height: 1000, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
})
  .png()
  .toBuffer();
await writeFile(input, await sharp(noise).resize(6000, 4000, { kernel: 'cubic' }).jpeg({ quality: 90 }).toBuffer());
const task = (folder) => [
  JSON.stringify({ input, folder, pixelLimit: 1e8, focalPoint: { x: 0.5, y: 0.5 }, cropsOnly: false, keepLocation: false }),
];
const [ours, plain] = [[], []];
for (let round = 0; round < ROUNDS; round++) {
  ours.push(await measure(join(root, 'backend/dist/image-child.js'), task));
  plain.push(await measure(fileURLToPath(import.meta.url), (folder) => ['plain', input, folder]));
}
await rm(work, { recursive: true });
const middle = (list, key) => median(list.map((entry) => entry[key]));
report({
  what: '24-megapixel JPEG to all renditions, ms',
  value: middle(ours, 'ms'),
  yardstick: middle(plain, 'ms'),
  budget: '≤ 1.15 × plain sharp',
  ok: (ratio) => ratio <= 1.15,
});
report({ what: 'the same, peak memory of the process, MB', value: middle(ours, 'peak'), budget: '≤ 300 MB', ok: (value) => value <= 300 });
await measureQuality();
