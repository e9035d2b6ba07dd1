import sharp from 'sharp';
const [, , out, h, ...files] = process.argv;
const H = +h;
let x = 0;
const parts = [];
for (const f of files) {
  const img = sharp(f);
  const m = await img.metadata();
  const buf = await img.extract({ left: 0, top: 0, width: m.width, height: Math.min(H, m.height) }).toBuffer();
  parts.push({ input: buf, left: x, top: 0 });
  x += m.width + 12;
}
await sharp({ create: { width: x, height: H, channels: 3, background: '#888' } })
  .composite(parts)
  .png()
  .toFile(out);
