import type { Sharp } from 'sharp';

const SIDE = 8;

/**
 * Difference hash (dHash, N. Krawetz, “Kind of Like That”, 2013): 64 bits, hexadecimal, each telling whether a spot of the tiny grey picture is
 * darker than its right neighbour. Pictures that look alike differ in few bits, whatever their size or compression.
 */
export async function perceptualHash(image: Sharp): Promise<string> {
  const grey = await image
    .flatten({ background: '#ffffff' })
    .resize(SIDE + 1, SIDE, { fit: 'fill' })
    .toColourspace('b-w')
    .raw({ depth: 'uchar' })
    .toBuffer();
  let bits = 0n;
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const at = y * (SIDE + 1) + x;
      bits = (bits << 1n) | ((grey[at] ?? 0) < (grey[at + 1] ?? 0) ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, '0');
}
