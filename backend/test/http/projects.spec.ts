import { ProjectPage, ProjectView, AdminProject, AdminProjectPage } from '@atelier/contracts';
import { client, eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { formWith, jpegWithGps } from '../setup/images.js';

let atelier: Atelier;
let staff: Client;
let cover: string;
const visitor = () => client(() => atelier.url);

beforeAll(async () => {
  atelier = await startAtelier();
  staff = await atelier.signIn();
  const { body } = await staff('POST', '/api/admin/media', { body: formWith(await jpegWithGps(1)) });
  cover = body.asset.id;
  await eventually(
    () => staff('GET', `/api/admin/media/${cover}`),
    (answer) => answer.body.status === 'ready',
  );
  await staff('PATCH', `/api/admin/media/${cover}`, { version: 1, body: { alt: 'A roof' } });
}, 60_000);
afterAll(() => atelier.stop());

const create = async (title: string, fields = {}) =>
  (await staff('POST', '/api/admin/projects', { body: { title, coverId: cover, ...fields } })).body;
const act = (project: { id: string; version: number }, verb: string) =>
  staff('POST', `/api/admin/projects/${project.id}/${verb}`, { version: project.version });
const patch = (project: { id: string; version: number }, body: object) =>
  staff('PATCH', `/api/admin/projects/${project.id}`, { version: project.version, body });

describe('writing', () => {
  it('begins one project for one idempotency key, however often and however much at once it is asked', async () => {
    const begin = (key: string) => staff('POST', '/api/admin/projects', { body: { title: 'Once' }, headers: { 'idempotency-key': key } });
    const answers = await Promise.all(Array.from({ length: 5 }, () => begin('a-key')));
    answers.push(await begin('a-key'));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await begin('another-key')).body.id).not.toBe(answers[0]?.body.id);
    expect((await begin('x'.repeat(201))).status).toBe(400);
  });

  it('begins a draft with a slug of its title, private until published', async () => {
    const answer = await staff('POST', '/api/admin/projects', { body: { title: 'Łódź, Hall №2' } });
    expect([answer.status, answer.body.slug, answer.body.status, answer.headers.get('etag')]).toEqual([
      201,
      'lodz-hall-no2',
      'draft',
      '"1"',
    ]);
    expect(() => AdminProject.strict().parse(answer.body)).not.toThrow();
    expect((await visitor()('GET', '/api/projects/lodz-hall-no2')).status).toBe(404);
  });

  it('refuses a write without a version, and answers a stale one with what is there now', async () => {
    const project = await create('Two people');
    expect((await staff('PATCH', `/api/admin/projects/${project.id}`, { body: { client: 'A' } })).body.code).toBe(
      'content.version_required',
    );
    expect((await patch(project, { client: 'First' })).body.version).toBe(2);
    const stale = await patch(project, { client: 'Second' });
    expect([stale.status, stale.body.code, stale.body.current.content.client, stale.body.current.version]).toEqual([
      412,
      'content.stale',
      'First',
      2,
    ]);
  });

  it('15.4.2 lets only one of many simultaneous writers win', async () => {
    const project = await create('A crowd');
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => patch(project, { client: `Client ${n}` })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array<number>(7).fill(412)]);
  });

  it('15.3.3 refuses unknown fields, scripts in links and unknown images, and changes nothing', async () => {
    const project = await create('Strict');
    const script = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] },
      ],
    };
    expect((await patch(project, { status: 'published' })).body.code).toBe('request.invalid');
    expect((await patch(project, { body: script })).body.errors[0].pointer).toBe('/body/content/0/content/0/marks/0/attrs/href');
    expect((await patch(project, { coverId: '019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11' })).body.code).toBe('content.image_missing');
    expect((await staff('GET', `/api/admin/projects/${project.id}`)).body.version).toBe(1);
    expect((await staff('GET', '/api/admin/projects/not-an-id')).status).toBe(400);
    expect((await staff('GET', '/api/admin/projects/019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11')).body.code).toBe('content.not_found');
  });

  it('refuses a body that is too large', async () => {
    const answer = await staff('POST', '/api/admin/projects', { body: { title: 'x', summary: 'y'.repeat(3_000_000) } });
    expect([answer.status, answer.body.code]).toEqual([413, 'request.too_large']);
  });
});

describe('publishing', () => {
  it('needs a cover', async () => {
    const answer = await act(await create('Bare', { coverId: null }), 'publish');
    expect([answer.status, answer.body.code]).toEqual([422, 'content.no_cover']);
  });

  it('refuses while an image has nothing to say to those who do not see it, and says which', async () => {
    const { body } = await staff('POST', '/api/admin/media', { body: formWith(await jpegWithGps(2), 'stair.jpg') });
    const { id } = body.asset;
    await eventually(
      () => staff('GET', `/api/admin/media/${id}`),
      (answer) => answer.body.status === 'ready',
    );
    const project = await create('Undescribed', { gallery: [{ assetId: id, caption: '' }] });
    const refused = await act(project, 'publish');
    expect([refused.status, refused.body.code, refused.body.images]).toEqual([
      422,
      'content.image_needs_alt',
      [{ id, fileName: 'stair.jpg' }],
    ]);
    const decorative = await staff('PATCH', `/api/admin/media/${id}`, { version: 1, body: { decorative: true } });
    const published = await act(project, 'publish');
    expect(published.status).toBe(200);
    // Nor can the words be taken away while visitors see the image.
    const taken = await staff('PATCH', `/api/admin/media/${id}`, { version: decorative.body.version, body: { decorative: false } });
    expect([taken.status, taken.body.code]).toEqual([422, 'content.image_needs_alt']);
    await act(published.body, 'unpublish');
    expect((await staff('PATCH', `/api/admin/media/${id}`, { version: decorative.body.version, body: { decorative: false } })).status).toBe(
      200,
    );
  });

  it('shows the snapshot to visitors and keeps later edits private', async () => {
    const project = await create('Ferry Hall', { summary: 'A roof.', tags: ['Public'], discipline: 'Architecture', year: 2023 });
    const published = (await act(project, 'publish')).body;
    expect([published.status, published.published.changes]).toEqual(['published', []]);
    const edited = (await patch(published, { summary: 'A longer roof.' })).body;
    expect(edited.published.changes).toEqual(['summary']);

    const seen = (await visitor()('GET', '/api/projects/ferry-hall')).body;
    expect(() => ProjectView.strict().parse(seen)).not.toThrow();
    expect([seen.summary, seen.discipline, seen.cover.renditions.length > 0]).toEqual([
      'A roof.',
      { name: 'Architecture', slug: 'architecture' },
      true,
    ]);
    await act(edited, 'publish');
    await eventually(
      () => visitor()('GET', '/api/projects/ferry-hall'),
      (answer) => answer.body.summary === 'A longer roof.',
      1_000,
    );
    const revisions = (await staff('GET', `/api/admin/projects/${project.id}/revisions`)).body.items;
    expect(revisions.map((revision: { current: boolean }) => revision.current)).toEqual([true, false]);
  });

  it('leads from every former address to the one now', async () => {
    let project = (await act(await create('Name A'), 'publish')).body;
    for (const slug of ['name-b', 'name-c', 'name-a', 'name-d']) project = (await patch(project, { slug })).body;
    for (const slug of ['name-a', 'name-b', 'name-c']) {
      const answer = await visitor()('GET', `/api/projects/${slug}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([308, '/api/projects/name-d']);
    }
    const other = await create('Another');
    expect((await patch(other, { slug: 'name-b' })).body.code).toBe('content.slug_taken');
    expect((await patch(other, { slug: 'index' })).body.code).toBe('content.slug_taken');
  });

  it('takes a project off the site by unpublishing, archiving and the trash, and brings it back', async () => {
    let project = (await act(await create('Comes and goes'), 'publish')).body;
    const gone = () =>
      eventually(
        () => visitor()('GET', '/api/projects/comes-and-goes'),
        (answer) => answer.status === 404,
        2_000,
      );
    for (const verb of ['unpublish', 'archive'] as const) {
      project = (await act(project, verb)).body;
      await gone();
      if (verb === 'archive') project = (await act(project, 'restore')).body;
      project = (await act(project, 'publish')).body;
      expect(project.status).toBe('published');
    }
    expect((await staff('DELETE', `/api/admin/projects/${project.id}`, { version: project.version })).status).toBe(204);
    await gone();
    project = (await staff('GET', `/api/admin/projects/${project.id}`)).body;
    expect((await patch(project, { client: 'x' })).body.code).toBe('content.trashed');
    expect((await act(project, 'restore')).body).toMatchObject({ status: 'draft', trashedAt: null });
  });
});

describe('lists', () => {
  it('pages through published projects in the studio’s order, each once', async () => {
    for (let n = 1; n <= 5; n++) await act(await create(`Series ${n}`, { tags: ['Series'], year: 2000 + n }), 'publish');
    await eventually(
      () => visitor()('GET', '/api/projects?tag=series'),
      (answer) => answer.body.total === 5,
      2_000,
    );
    const titles: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await visitor()('GET', `/api/projects?tag=series&limit=2${cursor && `&cursor=${cursor}`}`);
      expect(() => ProjectPage.strict().parse(body)).not.toThrow();
      titles.push(...body.items.map((item: { title: string }) => item.title));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(titles).toEqual(['Series 5', 'Series 4', 'Series 3', 'Series 2', 'Series 1']);
    expect((await visitor()('GET', '/api/projects?year=2003')).body.total).toBe(1);
    expect((await visitor()('GET', '/api/projects?q=series%203')).body.items[0].title).toBe('Series 3');
    expect((await visitor()('GET', '/api/projects?cursor=rubbish')).body.code).toBe('request.invalid');
  });

  it('moves a project before another and to the end', async () => {
    const rows = async () => (await staff('GET', '/api/admin/projects?limit=100')).body.items as { id: string; title: string }[];
    const [first, second] = await rows();
    await staff('POST', `/api/admin/projects/${second?.id}/move`, { body: { beforeId: first?.id } });
    expect((await rows())[0]?.id).toBe(second?.id);
    await staff('POST', `/api/admin/projects/${second?.id}/move`, { body: { beforeId: null } });
    expect((await rows()).at(-1)?.id).toBe(second?.id);
  });

  it('sorts, searches and counts for staff', async () => {
    const { body } = await staff('GET', '/api/admin/projects?sort=-title&q=series&limit=3');
    expect(() => AdminProjectPage.strict().parse(body)).not.toThrow();
    expect(body.items.map((item: { title: string }) => item.title)).toEqual(['Series 5', 'Series 4', 'Series 3']);
    expect(body.counts).toMatchObject({ all: 5, published: 5 });
    const next = await staff('GET', `/api/admin/projects?sort=-title&q=series&limit=3&cursor=${body.nextCursor}`);
    expect(next.body.items.map((item: { title: string }) => item.title)).toEqual(['Series 2', 'Series 1']);
  });

  it('answers 304 to a visitor who has it already', async () => {
    const first = await visitor()('GET', '/api/projects?limit=5');
    const again = await visitor()('GET', '/api/projects?limit=5', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it.each([
    ['br', 'gzip, deflate, br', 'br'],
    ['gzip', 'gzip', 'gzip'],
    ['plain where both are refused', 'br;q=0, gzip;q=0.0', null],
  ])('answers from memory what it answered first, as %s', async (_name, accepted, encoding) => {
    const url = '/api/projects?limit=4';
    const first = await visitor()('GET', url, { headers: { 'accept-encoding': 'identity' } });
    for (let time = 0; time < 2; time++) {
      const again = await visitor()('GET', url, { headers: { 'accept-encoding': accepted } });
      expect(again.headers.get('content-encoding')).toBe(encoding);
      expect(again.body).toEqual(first.body);
      expect(again.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

it('lets viewers look and not touch', async () => {
  await atelier.cli('staff:create', '--email', 'v@studio.example', '--password', 'viewer password', '--role', 'viewer');
  const viewer = await atelier.signIn('v@studio.example', 'viewer password');
  expect((await viewer('GET', '/api/admin/projects')).status).toBe(200);
  expect((await viewer('POST', '/api/admin/projects', { body: { title: 'x' } })).body.code).toBe('auth.forbidden');
});
