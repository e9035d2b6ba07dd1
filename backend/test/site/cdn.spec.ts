import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { raw } from '../setup/whole.js';

interface Purge {
  path: string;
  authorization: string;
  body: { site_id: string; cache_tags?: string[] };
}
let atelier: Atelier;
let staff: Client;
let netlify: Server;
const purges: Purge[] = [];
/** What the receiver answers next; 202 when there is nothing left. */
const answers: number[] = [];

beforeAll(async () => {
  netlify = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      purges.push({ path, authorization: String(headers.authorization), body: JSON.parse(text) as Purge['body'] });
      response.writeHead(answers.shift() ?? 202).end();
    });
  });
  await new Promise<void>((done) => netlify.listen(0, '127.0.0.1', done));
  const api = `http://127.0.0.1:${(netlify.address() as AddressInfo).port}/api/v1`;
  atelier = await startAtelier({
    NETLIFY_API_URL: api,
    NETLIFY_TOKEN: 'a-token',
    NETLIFY_SITE_ID: 'a-site',
    PUBLIC_URL: 'https://studio.example',
  });
  staff = await atelier.signIn();
}, 60_000);
afterAll(async () => {
  await atelier.stop();
  netlify.close();
});

async function publish(title: string) {
  const made = await staff('POST', '/api/admin/news', { body: { title } });
  return (await staff('POST', `/api/admin/news/${made.body.id}/publish`, { version: made.body.version })).body;
}
const asked = (tag: string) => purges.filter(({ body }) => body.cache_tags?.includes(tag) === true);
const cdn = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await raw(atelier.url, path, { headers });
  return {
    status: answer.status,
    control: answer.headers['netlify-cdn-cache-control'],
    vary: answer.headers['netlify-vary'],
    tags: answer.headers['netlify-cache-tag'],
  };
};
const KEPT = 'public, durable, max-age=600, stale-while-revalidate=604800';

describe('what the CDN may keep', () => {
  beforeAll(async () => {
    const { id, version } = await publish('First');
    await staff('PATCH', `/api/admin/news/${id}`, { body: { slug: 'first-of-all' }, version });
  });

  it('is named on every public read, by content and by the queries the route takes', async () => {
    const project = { control: KEPT, vary: 'query=limit|cursor|discipline|tag|year|q', tags: 'projects' };
    const news = { control: KEPT, vary: 'query=limit|cursor|tag|year|q', tags: 'news' };
    const one = { control: KEPT, vary: 'query=none', tags: 'projects,news,article-first-of-all' };
    expect(await cdn('/api/projects')).toEqual({ status: 200, ...project });
    expect(await cdn('/api/projects?limit=3')).toEqual({ status: 200, ...project });
    expect(await cdn('/api/news?limit=3')).toEqual({ status: 200, ...news });
    expect(await cdn('/api/news/first-of-all')).toEqual({ status: 200, ...one });
    expect(await cdn('/api/news/first')).toEqual({ status: 308, ...one, tags: 'projects,news,article-first' });
    expect(await cdn('/api/pages/about')).toEqual({ status: 404, control: undefined, vary: undefined, tags: undefined });
    expect(await cdn('/api/site')).toEqual({ status: 200, control: KEPT, vary: 'query=none', tags: 'site' });
    // From memory, and where nothing has changed, it is the same.
    const first = await raw(atelier.url, '/api/site');
    expect(await cdn('/api/site', { 'if-none-match': first.headers['etag']! })).toMatchObject({ status: 304, tags: 'site', control: KEPT });
  });

  it('is named on pages the API renders, and on what is missing or has moved', async () => {
    const around = 'site,news,pages';
    expect(await cdn('/')).toEqual({ status: 200, control: KEPT, vary: 'query=none', tags: `${around},projects` });
    expect(await cdn('/now.json')).toMatchObject({ status: 200, tags: `${around},projects` });
    expect(await cdn('/projects')).toMatchObject({ status: 200, tags: `${around},projects` });
    expect(await cdn('/news/first-of-all')).toMatchObject({ status: 200, control: KEPT, tags: `${around},projects,article-first-of-all` });
    expect(await cdn('/news/first-of-all/now.json')).toMatchObject({ status: 200, tags: `${around},projects,article-first-of-all` });
    expect(await cdn('/news/first')).toMatchObject({ status: 308, tags: `${around},projects,article-first` });
    expect(await cdn('/projects/no-such')).toMatchObject({ status: 404, tags: `${around},projects,project-no-such` });
    expect(await cdn('/imprint')).toMatchObject({ status: 404, tags: `${around},page-imprint` });
    for (const path of ['/sitemap.xml', '/feed.xml', '/feed.json'])
      expect([path, await cdn(path)]).toEqual([path, { status: 200, control: KEPT, vary: 'query=none', tags: `${around},projects` }]);
  });

  it('is nothing of staff, of visitors’ letters, of links that are secrets, and of what went wrong', async () => {
    const login = await raw(atelier.url, '/api/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ines@studio.example', password: 'correct horse battery' }),
    });
    const bearer = { authorization: `Bearer ${(JSON.parse(login.body) as { accessToken: string }).accessToken}` };
    const paths = ['/api/admin/news', '/api/admin/site', '/api/admin/account', '/api/admin/media', '/api/auth/session', '/api/health/live'];
    paths.push(
      '/api/preview/x',
      '/api/collaborations/challenge',
      '/api/nowhere',
      '/api/projects?limit=x',
      '/api/openapi.json',
      '/api/docs',
    );
    paths.push('/api/admin/events', '/api/projects/%20', '/api/siteX', '/api/newsletters');
    for (const path of paths)
      expect([path, await cdn(path, bearer)]).toEqual([
        path,
        { status: expect.any(Number), control: undefined, vary: undefined, tags: undefined },
      ]);
    expect(Object.keys(login.headers).filter((name) => name.startsWith('netlify-'))).toEqual([]);
  });

  it('ends when something scheduled appears', async () => {
    const made = await staff('POST', '/api/admin/news', { body: { title: 'Soon' } });
    const due = new Date(Date.now() + 120_000).toISOString();
    await staff('POST', `/api/admin/news/${made.body.id}/schedule`, { body: { at: due }, version: made.body.version });
    const control = await eventually(
      async () => (await cdn('/api/news')).control ?? '',
      (value) => value !== KEPT,
    );
    const [, seconds] = /^public, durable, max-age=(\d+)$/u.exec(control) ?? [];
    expect(Number(seconds)).toBeGreaterThan(60);
    expect(Number(seconds)).toBeLessThanOrEqual(120);
    expect((await cdn('/')).control).toMatch(/^public, durable, max-age=\d+$/u);
    // From memory too it ends then, and not as long after it was asked for as it was at first.
    await new Promise((done) => setTimeout(done, 2_000));
    const [, later] = /^public, durable, max-age=(\d+)$/u.exec((await cdn('/api/news')).control ?? '') ?? [];
    expect(Number(later)).toBeLessThan(Number(seconds));
    const { body } = await staff('GET', `/api/admin/news/${made.body.id}`);
    await staff('POST', `/api/admin/news/${made.body.id}/unpublish`, { version: body.version });
  });
});

it('an old answer is not sent any more once something scheduled has appeared', async () => {
  const made = await staff('POST', '/api/admin/news', { body: { title: 'A little later' } });
  const due = new Date(Date.now() + 1_000_000).toISOString();
  await staff('POST', `/api/admin/news/${made.body.id}/schedule`, { body: { at: due }, version: made.body.version });
  for (const path of ['/api/news', '/news']) {
    const control = await eventually(
      async () => (await cdn(path)).control ?? '',
      (value) => value !== KEPT,
    );
    const [, fresh, stale] = /^public, durable, max-age=(\d+), stale-while-revalidate=(\d+)$/u.exec(control) ?? [];
    expect([path, Number(fresh)]).toEqual([path, 600]);
    expect(Number(stale)).toBeGreaterThan(300);
    expect(Number(stale)).toBeLessThanOrEqual(400);
  }
  const { body } = await staff('GET', `/api/admin/news/${made.body.id}`);
  await staff('POST', `/api/admin/news/${made.body.id}/unpublish`, { version: body.version });
});

describe('a publication', () => {
  it('purges what it changed, by tag, and what is asked for from then on is new', async () => {
    await raw(atelier.url, '/news/purged');
    await publish('Purged');
    const [purge] = await eventually(
      () => Promise.resolve(asked('article-purged')),
      (all) => all.length > 0,
    );
    expect(purge).toEqual({
      path: '/api/v1/purge',
      authorization: 'Bearer a-token',
      body: { site_id: 'a-site', cache_tags: ['news', 'article-purged'] },
    });
    expect((await raw(atelier.url, '/news/purged')).status).toBe(200);
    expect((await raw(atelier.url, '/sitemap.xml')).body).toContain('https://studio.example/news/purged');
  });

  it('of a new address purges the old one too', async () => {
    const { id, version } = await publish('Old name');
    await staff('PATCH', `/api/admin/news/${id}`, { body: { slug: 'new-name' }, version });
    const [purge] = await eventually(
      () => Promise.resolve(asked('article-new-name')),
      (all) => all.length > 0,
    );
    expect(purge?.body.cache_tags).toEqual(['news', 'article-new-name', 'article-old-name']);
  });

  it('of what stands around every page purges everything', async () => {
    const before = purges.length;
    const { body } = await staff('GET', '/api/admin/site');
    await staff('PATCH', '/api/admin/site', { body: { tagline: 'Built slowly' }, version: body.version });
    const all = await eventually(
      () => Promise.resolve(purges.slice(before)),
      (list) => list.length > 0,
    );
    expect(all[0]?.body).toEqual({ site_id: 'a-site' });
  });

  it('is told again where Netlify was away', async () => {
    answers.push(500, 429);
    await publish('Told again');
    const all = await eventually(
      () => Promise.resolve(asked('article-told-again')),
      (list) => list.length > 2,
      30_000,
    );
    expect(all).toHaveLength(3);
  }, 40_000);
});
