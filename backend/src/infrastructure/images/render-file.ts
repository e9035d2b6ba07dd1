import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CROPS, RENDITION_WIDTHS } from '@atelier/contracts';
import sharp, { type Metadata, type OutputInfo, type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import type { CameraFacts, FocalPoint } from '../../domain/media/rendered-image.js';
import { cameraFacts } from './camera-facts.js';
import { cropRegion, cropWidths } from './crops.js';
import { decodeHeic } from './heic.js';
import { perceptualHash } from './perceptual-hash.js';
import { ENCODERS, FORMATS, widthsFor, type Format } from './recipe.js';

export interface RenderTask {
  /** Path of the original. */
  input: string;
  /** Where files go. */
  folder: string;
  pixelLimit: number;
  focalPoint: FocalPoint;
  cropsOnly: boolean;
  keepLocation: boolean;
}

/** What the child tells its parent, in this order: one `size`, one `file` for each file made, one `done`; or an `error` at any time. */
export type ChildMessage =
  | { type: 'size'; total: number }
  | { type: 'file'; path: string; hash: string; crop: string | null; format: Format; width: number; height: number; bytes: number }
  | { type: 'done'; width: number; height: number; placeholder: string; color: string; hash: string; camera: CameraFacts | null }
  | { type: 'error'; message: string };

export const sendToParent = (message: ChildMessage): void => void process.send?.(message);

/** More does not go into a WebP (RFC 9649, 2.4). */
const MAX_HEIGHT = 16_383;
/** Longer edge of the picture a ThumbHash is made from. */
const THUMB = 100;

/**
 * Decodes the original once and shrinks step by step, each width from the one above it. Metadata is never copied: pixels are turned upright and
 * converted to sRGB, and only they go on.
 */
export async function renderFile(task: RenderTask): Promise<void> {
  sharp.concurrency(1);
  sharp.cache(false);
  const metadata = await sharp(task.input, { limitInputPixels: task.pixelLimit }).metadata();
  const source = await openOriginal(task, metadata);
  const { width, height } = (await source.metadata()).autoOrient;

  let raw = await source
    .resize({ width: Math.max(...RENDITION_WIDTHS), height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const widths = widthsFor(raw.info.width);
  const crops = planCrops(raw.info, task.focalPoint);
  const cropFiles = crops.reduce((sum, { name, widths: each }) => sum + each.length * CROPS[name].formats.length, 0);
  sendToParent({ type: 'size', total: cropFiles + (task.cropsOnly ? 0 : widths.length * FORMATS.length) });
  for (const { name, region, widths: each } of crops) {
    for (const cropWidth of each) {
      const cropped = await open(raw).extract(region).resize({ width: cropWidth }).raw().toBuffer({ resolveWithObject: true });
      for (const format of CROPS[name].formats) await encode(cropped, format, task.folder, name);
    }
  }
  for (const each of task.cropsOnly ? [] : widths) {
    if (each !== raw.info.width) raw = await open(raw).resize({ width: each }).raw().toBuffer({ resolveWithObject: true });
    for (const format of FORMATS) await encode(raw, format, task.folder, null);
  }
  const camera = cameraFacts(metadata.exif, task.keepLocation);
  sendToParent({ type: 'done', width, height, camera, ...(await describe(raw)) });
}

async function openOriginal({ input, folder, pixelLimit }: RenderTask, metadata: Metadata): Promise<Sharp> {
  const options = { limitInputPixels: pixelLimit, failOn: 'truncated', sequentialRead: true } as const;
  if (metadata.compression !== 'hevc') return sharp(input, options).autoOrient();
  const decoded = join(folder, 'decoded.png');
  await decodeHeic(input, decoded, metadata.icc);
  return sharp(decoded, options);
}

function planCrops(image: { width: number; height: number }, focalPoint: FocalPoint) {
  return (Object.keys(CROPS) as (keyof typeof CROPS)[]).flatMap((name) => {
    const region = cropRegion(name, image, focalPoint);
    return region === null ? [] : [{ name, region, widths: cropWidths(name, region.width) }];
  });
}

async function describe(pixels: Pixels) {
  const thumb = await open(pixels)
    .resize(THUMB, THUMB, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { dominant } = await open(pixels).stats();
  return {
    placeholder: Buffer.from(rgbaToThumbHash(thumb.info.width, thumb.info.height, thumb.data)).toString('base64'),
    color: `#${[dominant.r, dominant.g, dominant.b].map((value) => value.toString(16).padStart(2, '0')).join('')}`,
    hash: await perceptualHash(open(pixels)),
  };
}

interface Pixels {
  data: Buffer;
  info: OutputInfo;
}

const open = ({ data, info }: Pixels) => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });

async function encode(pixels: Pixels, format: Format, folder: string, crop: string | null): Promise<void> {
  const { data, info } = await ENCODERS[format](open(pixels)).toBuffer({ resolveWithObject: true });
  const hash = createHash('sha256').update(data).digest('hex');
  const path = join(folder, `${hash}.${format}`);
  await writeFile(path, data);
  sendToParent({ type: 'file', path, hash, crop, format, width: info.width, height: info.height, bytes: data.length });
}
