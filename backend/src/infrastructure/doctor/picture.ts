import { randomBytes } from 'node:crypto';

const WIDTH = 640;
const HEIGHT = 480;
const BLOCK = 8;

const two = (value: number): number[] => [value >> 8, value & 255];
/** A segment of a JPEG file (ITU-T T.81, B.1.1.4): marker, length with itself, content. */
const segment = (marker: number, ...content: (Uint8Array | number[])[]): Buffer => {
  const body = Buffer.concat(content.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([0xff, marker, ...two(body.length + 2)]), body]);
};

/**
 * A grey photograph of 640×480 as a camera would have written it, with a description and the position it was taken at: Oporto. Each is different from
 * every other by a comment. Huffman tables of one code each make every block two zero bits: no encoder is needed.
 */
export function pictureWithPosition(description: string): Buffer {
  const table = (kind: number) => segment(0xc4, [kind, 1, ...new Array<number>(15).fill(0), 0]);
  const blocks = (WIDTH / BLOCK) * (HEIGHT / BLOCK);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.from('Exif\0\0'), exif(description)),
    segment(
      0xfe,
      randomBytes(16)
        .toString('hex')
        .split('')
        .map((letter) => letter.charCodeAt(0)),
    ),
    segment(0xdb, [0, ...new Array<number>(64).fill(1)]),
    segment(0xc0, [8, ...two(HEIGHT), ...two(WIDTH), 1, 1, 0x11, 0]),
    table(0x00),
    table(0x10),
    segment(0xda, [1, 1, 0x00, 0, 63, 0]),
    Buffer.alloc((blocks * 2) / 8),
    Buffer.from([0xff, 0xd9]),
  ]);
}

const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;
const ENTRY_BYTES = 12;

/** Exif 2.3 in big-endian TIFF: a description, and a directory with the position. */
function exif(description: string): Buffer {
  const text = Buffer.from(`${description}\0`);
  const degrees = (...parts: number[]) => Buffer.concat(parts.map((part) => uint32(part, 1)));
  const first = 8;
  const size = (entries: number) => 2 + entries * ENTRY_BYTES + 4;
  const gps = first + size(2);
  const data = gps + size(4);
  const latitude = degrees(41, 9, 0);
  return Buffer.concat([
    Buffer.from('MM\0\x2a'),
    uint32(first),
    directory([
      [0x010e, ASCII, text.length, uint32(data + 2 * latitude.length)],
      [0x8825, LONG, 1, uint32(gps)],
    ]),
    directory([
      [1, ASCII, 2, Buffer.from('N\0\0\0')],
      [2, RATIONAL, 3, uint32(data)],
      [3, ASCII, 2, Buffer.from('W\0\0\0')],
      [4, RATIONAL, 3, uint32(data + latitude.length)],
    ]),
    latitude,
    degrees(8, 36, 0),
    text,
  ]);
}

function directory(entries: readonly (readonly [tag: number, type: number, count: number, value: Buffer])[]): Buffer {
  const rows = entries.map(([tag, type, count, value]) => Buffer.concat([Buffer.from([...two(tag), ...two(type)]), uint32(count), value]));
  return Buffer.concat([Buffer.from(two(entries.length)), ...rows, uint32(0)]);
}

function uint32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32BE(value, at * 4));
  return bytes;
}
