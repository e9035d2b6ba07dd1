import { CROP_NAMES, CROPS, RENDITION_FORMATS, type Crop, type ImageView, type Rendition } from '@atelier/contracts';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

export type Drawing = Omit<ImageView, 'id' | 'alt'>;
const WIDTHS = [320, 640, 1024];

/** A picture of two tones in every format and shape, small enough to be made before each run. */
export async function draw(root: string, name: string, ratio: number, tone: string): Promise<Drawing> {
  await mkdir(join(root, 'media/images', name), { recursive: true });
  const file = async (format: Rendition['format'], width: number, height: number, prefix = ''): Promise<Rendition> => {
    const path = `media/images/${name}/${prefix}${width}.${format}`;
    const plain = sharp({ create: { width, height, channels: 3, background: tone } });
    const body = await plain.toFormat(format, { effort: 0 }).toBuffer();
    await writeFile(join(root, path), body);
    return { format, width, height, bytes: body.length, url: `/${path}` };
  };
  const renditions: Rendition[] = [];
  for (const width of WIDTHS) {
    for (const format of RENDITION_FORMATS) renditions.push(await file(format, width, Math.round(width / ratio)));
  }
  const crops: Crop[] = [];
  for (const crop of CROP_NAMES) {
    const { width: full, height, widths, formats } = CROPS[crop];
    for (const width of widths) {
      for (const format of formats) {
        const part = await file(format, width, Math.round((width / full) * height), `${crop}-`);
        crops.push({ ...part, crop });
      }
    }
  }
  return {
    decorative: false,
    credit: '',
    width: 1024,
    height: Math.round(1024 / ratio),
    placeholder: '5wgGLYSJmndvd3eVd0eHhlpwkQYI',
    color: tone,
    focalPoint: { x: 0.5, y: 0.6 },
    renditions,
    crops,
  };
}
