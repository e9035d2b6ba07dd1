import sharp from 'sharp';

/** A small real photograph-like JPEG with position data in it; `seed` makes each one different. */
export async function jpegWithGps(seed: number, width = 900, height = 600): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 100 + (seed % 100), sigma: 30 };
  return sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .jpeg({ quality: 80 })
    .withExif({
      IFD0: { Copyright: `Studio ${seed}`, Software: 'Camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 9/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '8/1 36/1 0/1' },
    })
    .toBuffer();
}

/** As large as a camera's, with detail like a photograph's: noise of every pixel would take encoders minutes. */
export async function largeJpeg(seed: number, width = 6000, height = 4000): Promise<Buffer> {
  const small = await jpegWithGps(seed, width / 4, height / 4);
  return sharp(small).resize(width, height, { kernel: 'cubic' }).withMetadata().jpeg({ quality: 80 }).toBuffer();
}

export function formWith(data: Buffer, fileName = 'photo.jpg', field = 'file'): FormData {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(data)]), fileName);
  return form;
}
