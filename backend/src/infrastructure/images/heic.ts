import { crc32, deflateSync } from 'node:zlib';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';

interface HeifImage {
  get_width: () => number;
  get_height: () => number;
  is_primary: () => boolean;
  display: (target: ImageBuffer, done: (result: ImageBuffer | null) => void) => void;
  free: () => void;
}
interface ImageBuffer {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}
type LibHeif = { HeifDecoder: new () => { decode: (file: Uint8Array) => HeifImage[] } };

/**
 * Decodes a HEIC file, which sharp cannot for want of HEVC, into an uncompressed PNG beside it that sharp can read. libheif turns the picture
 * upright itself; its colour profile goes along, so that sharp converts the colours.
 */
export async function decodeHeic(input: string, output: string, profile: Buffer | undefined): Promise<void> {
  // Some MB of WebAssembly, loaded for these files only.
  const libheif = createRequire(import.meta.url)('libheif-js/wasm-bundle') as LibHeif;
  const images = new libheif.HeifDecoder().decode(await readFile(input));
  const image = images.find((candidate) => candidate.is_primary()) ?? images[0];
  if (image === undefined) throw new Error('libheif found no image: truncated or not HEIC.');
  const [width, height] = [image.get_width(), image.get_height()];
  const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const result = await new Promise<ImageBuffer | null>((resolve) => image.display(target, resolve));
  for (const each of images) each.free();
  if (result === null) throw new Error('libheif could not decode the image: premature end.');
  const png = await sharp(target.data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 0 })
    .toBuffer();
  await writeFile(output, profile === undefined ? png : withProfile(png, profile));
}

/** PNG signature and IHDR chunk. */
const HEAD_BYTES = 8 + 25;

/** The PNG with an iCCP chunk (PNG specification, third edition, 11.3.2.3): it says what its colours mean without changing them. */
function withProfile(png: Buffer, profile: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, HEAD_BYTES), chunk, png.subarray(HEAD_BYTES)]);
}
