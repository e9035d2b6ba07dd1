import { AdminArticle, AdminArticlePage, ArticlePage, ArticleRevision, ArticleView, ProjectView } from '@atelier/contracts';
import { client, eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { formWith, jpegWithGps } from '../setup/images.js';

let atelier: Atelier;
let staff: Client;
let image: string;
const visit = (path: string) => client(() => atelier.url)('GET', path);

beforeAll(async () => {
  atelier = await startAtelier();
  staff = await atelier.signIn();
  const { body } = await staff('POST', '/api/admin/media', { body: formWith(await jpegWithGps(1), 'crane.jpg') });
  image = body.asset.id;
  await eventually(
    () => staff('GET', `/api/admin/media/${image}`),
    (answer) => answer.body.status === 'ready',
  );
}, 60_000);
afterAll(() => atelier.stop());

const create = async (title: string, fields = {}) => (await staff('POST', '/api/admin/news', { body: { title, ...fields } })).body;
const act = (item: { id: string; version: number }, verb: string, body?: object) =>
  staff('POST', `/api/admin/news/${item.id}/${verb}`, { version: item.version, ...(body && { body }) });
const patch = (item: { id: string; version: number }, body: object) =>
  staff('PATCH', `/api/admin/news/${item.id}`, { version: item.version, body });
const text = (words: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });
const appears = (path: string) =>
  eventually(
    () => visit(path),
    (answer) => answer.status === 200,
    2_000,
  );

it('begins, publishes and shows an article, with its date, tags and neighbours', async () => {
  const older = (await act(await create('An older one', { date: '2025-03-21' }), 'publish')).body;
  const draft = await create('A crane over Aarhus', {
    excerpt: 'Topped out.',
    tags: ['Building site'],
    author: 'Jonas Dahl',
    date: '2026-10-12',
  });
  expect(() => AdminArticle.strict().parse(draft)).not.toThrow();
  expect((await visit('/api/news/a-crane-over-aarhus')).body.code).toBe('content.not_found');
  expect((await act(draft, 'publish')).body).toMatchObject({ status: 'published' });
  const { body } = await appears('/api/news/a-crane-over-aarhus');
  expect(() => ArticleView.strict().parse(body)).not.toThrow();
  expect(body).toMatchObject({
    date: '2026-10-12T00:00:00.000Z',
    author: 'Jonas Dahl',
    tags: [{ name: 'Building site', slug: 'building-site' }],
    earlier: { slug: older.slug },
    later: null,
  });
});

it('lists news newest first, page by page, by tag, year and words, and for staff in any state', async () => {
  for (let n = 1; n <= 3; n++) {
    const item = await create(`Series ${n}`, { tags: ['Series'], date: `2024-0${n}-01` });
    await act(item, 'publish');
  }
  await create('Series draft', { tags: ['Series'] });
  const titles: string[] = [];
  for (let cursor = ''; ;) {
    const { body } = await visit(`/api/news?tag=series&limit=2${cursor && `&cursor=${cursor}`}`);
    expect(() => ArticlePage.strict().parse(body)).not.toThrow();
    expect(body.total).toBe(3);
    titles.push(...body.items.map((item: { title: string }) => item.title));
    if (body.nextCursor === null) break;
    cursor = body.nextCursor;
  }
  expect(titles).toEqual(['Series 3', 'Series 2', 'Series 1']);
  const { body } = await visit('/api/news?year=2024&q=series%202');
  expect([body.total, body.items[0].title]).toEqual([1, 'Series 2']);
  expect(body.facets.years).toContainEqual({ year: 2024, count: 3 });
  expect(body.facets.tags).toContainEqual({ name: 'Series', slug: 'series', count: 3 });
  const rows = (await staff('GET', '/api/admin/news?tag=Series')).body;
  expect(() => AdminArticlePage.strict().parse(rows)).not.toThrow();
  expect(rows.items.map((row: { title: string }) => row.title)).toEqual(['Series draft', 'Series 3', 'Series 2', 'Series 1']);
  expect(rows.counts).toMatchObject({ all: 4, draft: 1, published: 3 });
  const next = (await staff('GET', `/api/admin/news?tag=Series&limit=2`)).body;
  const rest = (await staff('GET', `/api/admin/news?tag=Series&limit=2&cursor=${next.nextCursor}`)).body;
  expect(rest.items.map((row: { title: string }) => row.title)).toEqual(['Series 2', 'Series 1']);
});

it('is not published while an image lacks alternative text', async () => {
  const refused = await act(await create('With a picture', { coverId: image }), 'publish');
  expect([refused.status, refused.body.code, refused.body.images]).toEqual([
    422,
    'content.image_needs_alt',
    [{ id: image, fileName: 'crane.jpg' }],
  ]);
  const { body } = await staff('GET', `/api/admin/media/${image}`);
  expect(body.usedIn).toEqual([expect.objectContaining({ type: 'article', title: 'With a picture', as: 'cover', published: false })]);
  expect((await staff('DELETE', `/api/admin/media/${image}`, { version: body.version })).body.code).toBe('media.in_use');
  await staff('PATCH', `/api/admin/media/${image}`, { version: body.version, body: { alt: 'A crane' } });
});

it('leads from every former address to the one now, in one step, also from A to B and back to A', async () => {
  let item = (await act(await create('Name A'), 'publish')).body;
  for (const slug of ['name-b', 'name-a', 'name-c', 'name-a']) item = (await patch(item, { slug })).body;
  expect((await appears('/api/news/name-a')).body.slug).toBe('name-a');
  for (const slug of ['name-b', 'name-c']) {
    const moved = await visit(`/api/news/${slug}`);
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/api/news/name-a']);
  }
  expect((await patch(await create('Other'), { slug: 'name-b' })).body.code).toBe('content.slug_taken');
  expect((await patch(await create('Other two'), { slug: 'tag' })).body.code).toBe('content.slug_taken');
});

it('keeps each sitting as a version, shows what stood in it, and brings it back as a new one', async () => {
  let item = await create('First title', { body: text('one') });
  item = (await patch(item, { title: 'Second title' })).body;
  item = (await patch(item, { body: text('two') })).body;
  item = (await act(item, 'publish')).body;
  item = (await patch(item, { title: 'Third title' })).body;
  const { items } = (await staff('GET', `/api/admin/news/${item.id}/revisions`)).body;
  expect(
    items.map(({ title, publishedAt, current }: { title: string; publishedAt: string | null; current: boolean }) => [
      title,
      publishedAt !== null,
      current,
    ]),
  ).toEqual([
    ['Third title', false, false],
    ['Second title', true, true],
  ]);
  expect(items[0].savedBy.name).toBe('Ines Carvalho');
  const published = (await staff('GET', `/api/admin/news/${item.id}/revisions/${items[1].id}`)).body;
  expect(() => ArticleRevision.strict().parse(published)).not.toThrow();
  expect(published.content).toMatchObject({ title: 'Second title', body: text('two') });
  const restored = await staff('POST', `/api/admin/news/${item.id}/revisions/${items[1].id}/restore`, { version: item.version });
  expect(restored.body).toMatchObject({ version: item.version + 1, content: { title: 'Second title' }, published: { changes: [] } });
  const after = (await staff('GET', `/api/admin/news/${item.id}/revisions`)).body.items;
  expect(after.map(({ title }: { title: string }) => title)).toEqual(['Second title', 'Third title', 'Second title']);
  expect((await staff('POST', `/api/admin/news/${item.id}/revisions/${items[1].id}/restore`, { version: 1 })).body.code).toBe(
    'content.stale',
  );
  expect((await staff('GET', `/api/admin/news/${item.id}/revisions/${item.id}`)).body.code).toBe('content.revision_not_found');
});

it('keeps what one person typed for that person, and nobody else', async () => {
  await atelier.cli('staff:create', '--email', 't@studio.example', '--password', 'another password', '--role', 'editor');
  const tomas = await atelier.signIn('t@studio.example', 'another password');
  const item = await create('Shared');
  const path = `/api/admin/news/${item.id}/draft`;
  expect((await staff('GET', path)).body).toEqual({ draft: null });
  const changes = { title: '', body: text('Not yet saved') };
  expect((await staff('PUT', path, { body: { baseVersion: 1, changes } })).status).toBe(204);
  expect((await staff('GET', path)).body.draft).toMatchObject({ baseVersion: 1, changes });
  expect((await tomas('GET', path)).body).toEqual({ draft: null });
  expect((await staff('DELETE', path)).status).toBe(204);
  expect((await staff('GET', path)).body).toEqual({ draft: null });
  expect((await staff('PUT', `/api/admin/news/${image}/draft`, { body: { baseVersion: 1, changes } })).body.code).toBe('content.not_found');
});

it('goes to the trash, comes back, and is deleted for good only from there', async () => {
  const item = (await act(await create('Thrown away'), 'publish')).body;
  const remove = (version: number) => staff('DELETE', `/api/admin/news/${item.id}`, { version });
  expect((await remove(item.version)).status).toBe(204);
  await eventually(
    () => visit('/api/news/thrown-away'),
    (answer) => answer.status === 404,
    2_000,
  );
  const row = (await staff('GET', '/api/admin/news?status=trashed')).body.items[0];
  expect(row).toMatchObject({ id: item.id, trashedAt: expect.any(String) as string });
  const back = (await act(row, 'restore')).body;
  expect(back).toMatchObject({ status: 'draft', trashedAt: null });
  await remove(back.version);
  expect((await remove(back.version)).body.code).toBe('content.stale');
  expect((await remove(back.version + 1)).status).toBe(204);
  expect((await staff('GET', `/api/admin/news/${item.id}`)).body.code).toBe('content.not_found');
});

it('does one act on many and tells which could not be done', async () => {
  const [a, b] = [await create('Bulk one'), await create('Bulk two')];
  await patch(b, { author: 'Somebody' });
  const items = [a, b].map(({ id, version }) => ({ id, version }));
  const { body } = await staff('POST', '/api/admin/news/bulk', { body: { action: 'publish', items } });
  expect(body).toMatchObject({ done: [{ id: a.id, version: 2 }], failed: [{ id: b.id, code: 'content.stale' }] });
});

it('puts articles beside projects and projects beside articles', async () => {
  const project = (await staff('POST', '/api/admin/projects', { body: { title: 'Ferry Hall', coverId: image } })).body;
  const article = await create('About the hall', { relatedIds: [project.id] });
  await act(article, 'publish');
  const related = await staff('PATCH', `/api/admin/projects/${project.id}`, { version: 1, body: { relatedIds: [article.id] } });
  await staff('POST', `/api/admin/projects/${project.id}/publish`, { version: related.body.version });
  const { body } = await appears('/api/projects/ferry-hall');
  expect(() => ProjectView.strict().parse(body)).not.toThrow();
  expect(body.relatedNews).toEqual([{ slug: 'about-the-hall', title: 'About the hall', date: expect.any(String) as string }]);
  expect((await visit('/api/news/about-the-hall')).body.related.map((one: { slug: string }) => one.slug)).toEqual(['ferry-hall']);
});

describe('a schedule', () => {
  const HOUR = 3_600_000;
  afterAll(() => atelier.moveClock(0));

  it('shows the article from its hour on, to the second, with no worker awake', async () => {
    const due = new Date(Date.now() + HOUR);
    const item = await create('Tomorrow’s news', { tags: ['Later'] });
    expect((await act(item, 'schedule', { at: new Date(Date.now() - HOUR).toISOString() })).body.code).toBe('content.due_past');
    const scheduled = (await act(item, 'schedule', { at: due.toISOString() })).body;
    expect(scheduled).toMatchObject({ status: 'scheduled', published: { at: due.toISOString() } });
    expect((await visit('/api/news/tomorrows-news')).status).toBe(404);
    expect((await visit('/api/news?tag=later')).body.total).toBe(0);

    await atelier.moveClock(HOUR - 5_000);
    expect((await visit('/api/news/tomorrows-news')).status).toBe(404);
    await atelier.moveClock(HOUR + 5_000);
    const { body } = await visit('/api/news/tomorrows-news');
    expect(body).toMatchObject({ title: 'Tomorrow’s news', date: due.toISOString() });
    expect((await visit('/api/news?tag=later')).body.total).toBe(1);
    staff = await atelier.signIn();
    expect((await staff('GET', `/api/admin/news/${item.id}`)).body.status).toBe('published');
    expect((await staff('GET', '/api/admin/news?status=scheduled')).body.total).toBe(0);
    // The clock is set back: what has not come yet is private again, and nothing breaks.
    await atelier.moveClock(0);
    staff = await atelier.signIn();
    await staff('PATCH', `/api/admin/news/${item.id}`, { version: scheduled.version, body: { author: 'A' } });
    expect((await visit('/api/news/tomorrows-news')).status).toBe(404);
  });

  it('counts a scheduled project among the others from its hour on', async () => {
    const project = (await staff('POST', '/api/admin/projects', { body: { title: 'Later hall', coverId: image, year: 2031 } })).body;
    const at = new Date(Date.now() + 3 * HOUR).toISOString();
    await staff('POST', `/api/admin/projects/${project.id}/schedule`, { version: 1, body: { at } });
    const years = async () => (await visit('/api/projects?limit=7')).body.facets.years as { year: number }[];
    expect((await years()).map(({ year }) => year)).not.toContain(2031);
    await atelier.moveClock(3 * HOUR + 5_000);
    expect((await years()).map(({ year }) => year)).toContain(2031);
    expect((await visit('/api/projects/later-hall')).status).toBe(200);
  });
});
