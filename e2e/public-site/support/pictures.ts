import type { ImageView, Rendition } from '@atelier/contracts';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

export type Drawing = Omit<ImageView, 'id' | 'alt'>;
const WIDTHS = [320, 640, 1024];

/** A picture of two tones in every format, small enough to be made before each run. */
export async function draw(root: string, name: string, ratio: number, tone: string): Promise<Drawing> {
  const folder = join(root, 'media/images', name);
  await mkdir(folder, { recursive: true });
  const renditions: Rendition[] = [];
  for (const width of WIDTHS) {
    const height = Math.round(width / ratio);
    const plain = sharp({ create: { width, height, channels: 3, background: tone } }).extend({ background: '#333' });
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      const body = await plain.clone().toFormat(format, { effort: 0 }).toBuffer();
      await writeFile(join(folder, `${width}.${format}`), body);
      renditions.push({ format, width, height, bytes: body.length, url: `/media/images/${name}/${width}.${format}` });
    }
  }
  return {
    credit: '',
    width: 1024,
    height: Math.round(1024 / ratio),
    placeholder: '5wgGLYSJmndvd3eVd0eHhlpwkQYI',
    color: tone,
    focalPoint: { x: 0.5, y: 0.6 },
    renditions,
    crops: [],
  };
}
