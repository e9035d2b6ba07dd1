import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';

const ROWS = 100;

/** Calls the API as somebody of the staff. */
export async function signIn(url, credentials) {
  const call = async (method, path, { json, form, version, token } = {}) => {
    const headers = {
      ...(json && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(version && { 'if-match': `"${version}"` }),
    };
    const answer = await fetch(url + path, { method, headers, body: form ?? (json && JSON.stringify(json)) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const { accessToken: token } = await call('POST', '/api/auth/login', { json: credentials });
  return (method, path, more) => call(method, path, { token, ...more });
}

/** A camera's 24 megapixels: two of the demo's pictures, enlarged, under the grain of a sensor. */
export async function photograph(call, storage) {
  const source = (await files(join(storage, 'images'))).filter(({ path }) => path.endsWith('.jpeg')).sort((a, b) => b.bytes - a.bytes)[0];
  const [width, height] = [6000, 4000];
  const grain = await sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 6 } },
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const original = await sharp(await readFile(source.path))
    .resize(width, height, { fit: 'cover' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toBuffer();
  const before = (await files(storage)).reduce((sum, { bytes }) => sum + bytes, 0);
  const form = new FormData();
  form.append('file', new Blob([original]), 'photograph.jpg');
  const { asset } = await call('POST', '/api/admin/media', { form });
  for (;;) {
    const { status } = await call('GET', `/api/admin/media/${asset.id}`);
    if (status === 'ready') break;
    if (status === 'failed') throw new Error('the photograph was not rendered');
    await wait(500);
  }
  const now = await files(storage);
  const all = now.reduce((sum, { bytes }) => sum + bytes, 0) - before;
  const { version } = await call('GET', `/api/admin/media/${asset.id}`);
  await call('PATCH', `/api/admin/media/${asset.id}`, { version, json: { alt: 'A photograph' } });
  const drawings = now.filter(({ path }) => path.includes('/images/'));
  return {
    id: asset.id,
    original: original.length,
    renditions: all - original.length,
    demo: drawings.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(found.map(async (path) => ({ path, bytes: (await stat(path)).size })));
}

/** What the tables and indexes grow by: drafts, revisions, audit lines and finished jobs and all. */
export async function rows(call, sql, url, image) {
  const size = async () => {
    await sql('vacuum full');
    return Number((await sql('select pg_database_size(current_database()) as bytes')).rows[0].bytes);
  };
  const text = 'The growers wanted a winery that could be hosed down, and a room with a view for whoever comes to buy. '.repeat(8);
  const body = { type: 'doc', content: Array.from({ length: 5 }, () => ({ type: 'paragraph', content: [{ type: 'text', text }] })) };
  const publish = async (kind, json) => {
    const made = await call('POST', `/api/admin/${kind}`, { json });
    await call('POST', `/api/admin/${kind}/${made.id}/publish`, { version: made.version });
  };
  const each = async (make) => {
    const before = await size();
    for (let n = 0; n < ROWS; n++) await make(n);
    await wait(5_000);
    return ((await size()) - before) / ROWS;
  };
  const empty = await size();
  const gallery = Array.from({ length: 12 }, () => ({ assetId: image, caption: 'One gutter for both roofs' }));
  const project = await each((n) =>
    publish('projects', { title: `Project ${n}`, summary: text.slice(0, 200), coverId: image, body, gallery }),
  );
  const article = await each((n) => publish('news', { title: `Article ${n}`, excerpt: text.slice(0, 200), body }));
  const letter = await each((n) =>
    fetch(`${url}/api/collaborations`, {
      method: 'POST',
      // Each from a place of its own: one may not send that many.
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${n}` },
      body: JSON.stringify({
        name: `Visitor ${n}`,
        email: `visitor${n}@example.org`,
        kind: 'commission',
        message: `${n} ${text}`,
        consent: true,
      }),
    }).then(async (answer) => {
      if (answer.status !== 201) throw new Error(`a letter: ${answer.status} ${await answer.text()}`);
    }),
  );
  return { database: { empty, project, article, letter } };
}
