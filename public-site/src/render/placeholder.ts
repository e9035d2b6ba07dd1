import { crc32, deflateSync } from 'node:zlib';
import { thumbHashToRGBA } from 'thumbhash';

/** Widest side of the inlined picture: the browser's own smoothing does the rest, and every pixel costs three bytes in the page. */
const SIDE = 6;
const cache = new Map<string, string>();

/** A ThumbHash as a PNG of a few pixels, about 200 bytes, as a data address. Empty if the hash cannot be read. */
export function placeholderOf(hash: string): string {
  let url = cache.get(hash);
  if (url === undefined) {
    url = decode(hash);
    if (cache.size > 20_000) cache.clear();
    cache.set(hash, url);
  }
  return url;
}

function decode(hash: string): string {
  try {
    const bytes = Buffer.from(hash, 'base64');
    if (bytes.length < 5) return '';
    const { w, h, rgba } = thumbHashToRGBA(bytes);
    const width = Math.max(2, Math.round((SIDE * w) / Math.max(w, h)));
    const height = Math.max(2, Math.round((SIDE * h) / Math.max(w, h)));
    return `data:image/png;base64,${png(width, height, shrink(rgba, w, h, width, height)).toString('base64')}`;
  } catch {
    return '';
  }
}

/** Mean colour of each cell. */
function shrink(rgba: Uint8Array, w: number, h: number, width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0];
      let count = 0;
      for (let j = Math.floor((y * h) / height); j < ((y + 1) * h) / height && j < h; j++)
        for (let i = Math.floor((x * w) / width); i < ((x + 1) * w) / width && i < w; i++, count++)
          for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (rgba[(j * w + i) * 4 + c] ?? 0);
      for (let c = 0; c < 3; c++) rows[y * (width * 3 + 1) + 1 + x * 3 + c] = Math.round((sum[c] ?? 0) / Math.max(count, 1));
    }
  return rows;
}

function png(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
