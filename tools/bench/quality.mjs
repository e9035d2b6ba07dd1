import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ssim } from 'ssim.js';
import { root } from '../install.mjs';
import { median, report } from './report.mjs';
import { ENCODERS } from './source.mjs';

const FOLDERS = ['architecture', 'cameras'].map((name) => join(root, '../shared/images', name));
const WIDTHS = [320, 640];
/** A photograph is counted at a width if it was shrunk at least so much: one at its own size carries the grid of the JPEG it came from, which only JPEG can use. */
const SHRUNK = 2;
const BUDGETS = { avif: 0.55, webp: 0.75 };

const pixels = async (image) => {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
};
const likeness = async (file, original) => ssim(await pixels(sharp(file)), original).mssim;

/** Bytes of the mozjpeg file that is as like the original as `wanted`: between the two whole qualities around it, by the straight line. */
async function jpegBytesAt(wanted, source, original) {
  const at = async (quality) => {
    const file = await source().jpeg({ quality, mozjpeg: true }).toBuffer();
    return { bytes: file.length, ssim: await likeness(file, original) };
  };
  let [low, high] = [20, 98];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((await at(middle)).ssim < wanted) low = middle;
    else high = middle;
  }
  const [below, above] = [await at(low), await at(high)];
  const share = above.ssim === below.ssim ? 1 : Math.min(1, Math.max(0, (wanted - below.ssim) / (above.ssim - below.ssim)));
  return below.bytes + share * (above.bytes - below.bytes);
}

/** Bytes of our AVIF and WebP against the JPEG of equal structural similarity (SSIM, Wang et al. 2004), on real photographs. */
export async function measureQuality() {
  const files = (
    await Promise.all(FOLDERS.map(async (folder) => (await readdir(folder).catch(() => [])).map((name) => join(folder, name))))
  ).flat();
  if (files.length === 0) {
    console.error('No photographs in ../shared/images: bytes at equal quality are not measured.');
    return;
  }
  for (const width of WIDTHS) {
    const ratios = { avif: [], webp: [] };
    const seen = { avif: [], webp: [], jpeg: [] };
    for (const file of files) {
      if (((await sharp(file).metadata()).width ?? 0) < SHRUNK * width) continue;
      const raw = await sharp(file)
        .autoOrient()
        .resize({ width, withoutEnlargement: true })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      const source = () => sharp(raw.data, { raw: raw.info });
      const original = await pixels(source());
      for (const format of ['avif', 'webp', 'jpeg']) {
        const made = await ENCODERS[format](source()).toBuffer();
        const quality = await likeness(made, original);
        seen[format].push(quality);
        if (format !== 'jpeg') ratios[format].push(made.length / (await jpegBytesAt(quality, source, original)));
      }
    }
    for (const format of ['avif', 'webp']) {
      report({
        what: `bytes of ${format} at up to ${width} px against mozjpeg of equal SSIM, median of ${ratios[format].length} photographs`,
        value: median(ratios[format]),
        budget: `≤ ${BUDGETS[format]}`,
        ok: (value) => value <= BUDGETS[format],
        worst: Number(Math.max(...ratios[format]).toFixed(3)),
        ssim: Object.fromEntries(Object.entries(seen).map(([name, values]) => [name, Number(median(values).toFixed(4))])),
      });
    }
  }
}
