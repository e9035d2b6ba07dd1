import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';

const noise = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: '#80a0c0', noise: { type: 'gaussian', mean: 128, sigma: 30 } } as never });

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
};

/** A PNG that says how large it is and brings next to nothing: decoded, it would fill the memory. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(Math.min(width * 3 + 1, 1_000_000)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A TIFF of several pages whose directories stand at the end of the file. */
export const tiffWithPages = async (): Promise<Buffer> => {
  const page = await noise(200, 300).png().toBuffer();
  return sharp([page, page, page], { join: { animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer();
};

export const images = {
  jpeg: () => noise(800, 600).jpeg().toBuffer(),
  cmyk: () => noise(400, 300).toColourspace('cmyk').jpeg().toBuffer(),
  sixteenBit: () => noise(300, 200).toColourspace('rgb16').png().toBuffer(),
  grey: () => noise(300, 200).toColourspace('b-w').png().toBuffer(),
  transparent: () =>
    sharp({ create: { width: 300, height: 200, channels: 4, background: { r: 200, g: 10, b: 10, alpha: 0.3 } } })
      .png()
      .toBuffer(),
  strip: () => noise(1, 20_000).png().toBuffer(),
  wideGamut: () =>
    sharp({ create: { width: 300, height: 200, channels: 3, background: '#ff0000' } })
      .withIccProfile('p3')
      .jpeg({ quality: 100 })
      .toBuffer(),
  animated: async () => {
    const frames = await Promise.all(
      ['#f00', '#0f0', '#00f'].map((background) =>
        sharp({ create: { width: 64, height: 48, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    return sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100, 100] })
      .toBuffer();
  },
  /** A picture to a decoder, a page to a browser that sniffs. */
  polyglot: async () =>
    Buffer.concat([await noise(300, 200).jpeg().toBuffer(), Buffer.from('<html><script>alert(document.domain)</script></html>')]),
  turned: (orientation: number) =>
    // A red upper left quarter on white, so that a turn shows.
    sharp({ create: { width: 400, height: 200, channels: 3, background: '#ffffff' } })
      .composite([{ input: { create: { width: 200, height: 100, channels: 3, background: '#ff0000' } }, left: 0, top: 0 }])
      .withMetadata({ orientation })
      .jpeg()
      .toBuffer(),
};
