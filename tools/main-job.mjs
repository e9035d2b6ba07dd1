import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/**
 * The whole main job over HTTP against a running Atelier: sign in, upload every photograph of the folders named, make a project of them, publish it,
 * find it in the public HTML, and look for positions and camera data in every public byte.
 *
 *   ATELIER=http://localhost:3000 ADMIN_EMAIL=… ADMIN_PASSWORD=… node tools/main-job.mjs FOLDER [FOLDER …]
 */
const base = process.env.ATELIER ?? 'http://localhost:3000';
const { ADMIN_EMAIL: email = 'admin@atelier.example', ADMIN_PASSWORD: password = '' } = process.env;
const say = (line) => console.log(line);

let accessToken;
({ accessToken } = await call('POST', '/api/auth/login', { json: { email, password } }));
const files = (await Promise.all(process.argv.slice(2).map(async (folder) => (await readdir(folder)).map((name) => join(folder, name)))))
  .flat()
  .sort();
const began = performance.now();
const uploaded = [];
for (const file of files) {
  const form = new FormData();
  form.append('file', new Blob([await readFile(file)]), file.split('/').at(-1));
  const { asset } = await call('POST', '/api/admin/media', { form });
  uploaded.push(asset.id);
}
say(`${files.length} photographs uploaded in ${seconds(began)} s`);
const assets = [];
for (const id of uploaded)
  assets.push(
    await until(
      () => call('GET', `/api/admin/media/${id}`),
      (asset) => asset.status !== 'processing',
      300_000,
    ),
  );
const failed = assets.filter((asset) => asset.status === 'failed');
say(
  `${assets.length - failed.length} ready, ${failed.length} failed after ${seconds(began)} s${failed.map((asset) => `\n  ${asset.fileName}: ${asset.failure.message}`).join('')}`,
);

const ready = assets.filter((asset) => asset.status === 'ready');
for (const { id, version } of ready)
  await call('PATCH', `/api/admin/media/${id}`, { version, json: { alt: 'A photograph for this check' } });
const title = `Main job ${new Date().toISOString().slice(0, 19)}`;
const project = await call('POST', '/api/admin/projects', {
  json: { title, coverId: ready[0].id, gallery: ready.map(({ id }) => ({ assetId: id, caption: '' })) },
});
const published = performance.now();
await call('POST', `/api/admin/projects/${project.id}/publish`, { version: project.version });
const page = await until(
  () => fetch(`${base}/projects/${project.slug}`).then((answer) => (answer.ok ? answer.text() : '')),
  (html) => html.includes(title),
  30_000,
  10,
);
say(`public ${seconds(published)} s after publishing; ${page.length} characters of HTML`);

let bytes = 0;
let leaks = 0;
for (const { url } of ready.flatMap((asset) => [...asset.image.renditions, ...asset.image.crops])) {
  const body = Buffer.from(await (await fetch(new URL(url, base))).arrayBuffer());
  bytes += body.length;
  const { exif, xmp, iptc } = await sharp(body).metadata();
  if (exif ?? xmp ?? iptc ?? (['GPS', 'Exif\0\0', 'ns.adobe.com/xap'].some((mark) => body.includes(mark)) || undefined)) leaks++;
}
const names = files.map((file) => file.split('/').at(-1)).filter((name) => page.includes(name));
say(
  `${bytes} public bytes looked through: ${leaks === 0 ? 'no position, camera or XMP data' : `${leaks} FILES WITH METADATA`}; file names in the page: ${names.length}`,
);
await call('DELETE', `/api/admin/projects/${project.id}`, { version: project.version + 1 });
process.exit(leaks + names.length === 0 ? 0 : 1);

async function call(method, path, { json, form, version } = {}) {
  const headers = {
    ...(typeof accessToken === 'string' ? { authorization: `Bearer ${accessToken}` } : {}),
    ...(json && { 'content-type': 'application/json' }),
    ...(version && { 'if-match': `"${version}"` }),
  };
  const answer = await fetch(base + path, { method, headers, body: form ?? (json && JSON.stringify(json)) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

async function until(ask, fits, ms, pause = 100) {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, pause))) {
    const value = await ask();
    if (fits(value)) return value;
  }
  throw new Error(`Not within ${ms / 1000} s.`);
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(2);
}
