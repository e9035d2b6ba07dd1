import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OutputInfo } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { ENCODERS, FORMATS, widthsFor, type Format } from './recipe.js';

/** What the child tells its parent, in this order: one `size`, one `file` for each rendition, one `done`; or an `error` at any time. */
export type ChildMessage =
  | { type: 'size'; total: number }
  | { type: 'file'; path: string; hash: string; format: Format; width: number; height: number; bytes: number }
  | { type: 'done'; width: number; height: number; placeholder: string; color: string }
  | { type: 'error'; message: string };

export const sendToParent = (message: ChildMessage): void => void process.send?.(message);

/** Longer edge of the picture a ThumbHash is made from. */
const THUMB = 100;

/**
 * Decodes the original once and shrinks step by step, each width from the one above it. Metadata is never copied: pixels are turned upright and
 * converted to sRGB, and only they go on.
 */
export async function renderFile(input: string, folder: string, limitInputPixels: number): Promise<void> {
  sharp.concurrency(1);
  sharp.cache(false);
  const source = sharp(input, { limitInputPixels, failOn: 'truncated', sequentialRead: true }).autoOrient();
  const { autoOrient } = await source.metadata();
  const widths = widthsFor(autoOrient.width);
  sendToParent({ type: 'size', total: widths.length * FORMATS.length });

  let raw = await source
    .resize({ width: widths[0] ?? autoOrient.width, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  for (const width of widths) {
    if (width !== raw.info.width) raw = await open(raw).resize({ width }).raw().toBuffer({ resolveWithObject: true });
    for (const format of FORMATS) await encode(raw, format, folder);
  }

  const thumb = await open(raw)
    .resize(THUMB, THUMB, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { dominant } = await open(raw).stats();
  sendToParent({
    type: 'done',
    width: autoOrient.width,
    height: autoOrient.height,
    placeholder: Buffer.from(rgbaToThumbHash(thumb.info.width, thumb.info.height, thumb.data)).toString('base64'),
    color: `#${[dominant.r, dominant.g, dominant.b].map((value) => value.toString(16).padStart(2, '0')).join('')}`,
  });
}

interface Pixels {
  data: Buffer;
  info: OutputInfo;
}

const open = ({ data, info }: Pixels) => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });

async function encode(pixels: Pixels, format: Format, folder: string): Promise<void> {
  const { data, info } = await ENCODERS[format](open(pixels)).toBuffer({ resolveWithObject: true });
  const hash = createHash('sha256').update(data).digest('hex');
  const path = join(folder, `${hash}.${format}`);
  await writeFile(path, data);
  sendToParent({ type: 'file', path, hash, format, width: info.width, height: info.height, bytes: data.length });
}
