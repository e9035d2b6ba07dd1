import { AdminPage, AdminSite, PageView, SiteView } from '@atelier/contracts';
import { client, eventually, startAtelier, type Atelier, type Client } from '../setup/atelier.js';

let atelier: Atelier;
let staff: Client;
const visit = (path: string) => client(() => atelier.url)('GET', path);
const text = (words: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });

beforeAll(async () => {
  atelier = await startAtelier();
  staff = await atelier.signIn();
}, 60_000);
afterAll(() => atelier.stop());

const site = async () => (await staff('GET', '/api/admin/site')).body as AdminSite;
const save = (version: number, body: object) => staff('PATCH', '/api/admin/site', { version, body });

describe('the studio', () => {
  it('is blank before anything was said, and public as soon as it is', async () => {
    expect((await site()).version).toBe(0);
    const saved = await save(0, {
      name: 'Sund Serra',
      founded: '2014',
      email: 'studio@sundserra.example',
      prizes: [{ year: '2026', text: 'A prize' }],
    });
    expect(() => AdminSite.strict().parse(saved.body)).not.toThrow();
    const { body } = await eventually(
      () => visit('/api/site'),
      (answer) => answer.body.name === 'Sund Serra',
      2_000,
    );
    expect(() => SiteView.strict().parse(body)).not.toThrow();
    expect(body).toMatchObject({ founded: '2014', prizes: [{ year: '2026', text: 'A prize' }] });
    for (const secret of ['requests', 'retentionMonths', 'keepLocation']) expect(body).not.toHaveProperty(secret);
  });

  it('refuses the stale with what is there now', async () => {
    const { version } = await site();
    expect((await save(version, { tagline: 'First' })).status).toBe(200);
    const stale = await save(version, { tagline: 'Second' });
    expect([stale.status, stale.body.code, stale.body.current.content.tagline]).toEqual([412, 'content.stale', 'First']);
  });

  it('refuses an accent nobody could read, a script for an address, an unknown portrait', async () => {
    const { version } = await site();
    const pale = await save(version, { accent: { light: '#cccccc', dark: '#74C69D' } });
    expect([pale.status, pale.body.code, pale.body.errors[0].pointer]).toEqual([422, 'site.contrast', '/accent/light']);
    expect((await save(version, { social: [{ label: 'x', url: 'javascript:alert(1)' }] })).body.errors[0].pointer).toBe('/social/0/url');
    const portraitId = '019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11';
    const people = [{ name: 'Liv', role: '', office: '', since: '', portraitId }];
    expect((await save(version, { people })).body.code).toBe('content.image_missing');
    expect((await save(version, { email: 'nobody' })).body.errors[0].pointer).toBe('/email');
    expect((await site()).version).toBe(version);
  });

  it('is for administrators to change', async () => {
    await atelier.cli('staff:create', '--email', 'e@studio.example', '--password', 'editor password', '--role', 'editor');
    const editor = await atelier.signIn('e@studio.example', 'editor password');
    expect((await editor('GET', '/api/admin/site')).status).toBe(200);
    expect((await editor('PATCH', '/api/admin/site', { version: 1, body: { name: 'Mine' } })).body.code).toBe('auth.forbidden');
  });
});

describe('pages', () => {
  it('are written, published, listed with the site, and moved', async () => {
    const created = await staff('POST', '/api/admin/pages', { body: { title: 'Awards', place: 'foot', body: text('Many.') } });
    expect(() => AdminPage.strict().parse(created.body)).not.toThrow();
    const { id } = created.body;
    expect((await visit('/api/pages/awards')).body.code).toBe('content.not_found');
    await staff('POST', `/api/admin/pages/${id}/publish`, { version: 1 });
    const { body } = await eventually(
      () => visit('/api/pages/awards'),
      (answer) => answer.status === 200,
      2_000,
    );
    expect(() => PageView.strict().parse(body)).not.toThrow();
    expect(body).toMatchObject({ title: 'Awards', place: 'foot', body: text('Many.') });
    await staff('PATCH', `/api/admin/pages/${id}`, { version: 2, body: { slug: 'prizes', body: text('Not public yet.') } });
    const moved = await eventually(
      () => visit('/api/pages/awards'),
      (answer) => answer.status === 308,
      2_000,
    );
    expect(moved.headers.get('location')).toBe('/api/pages/prizes');
    expect((await visit('/api/pages/prizes')).body.body).toEqual(text('Many.'));
    expect((await visit('/api/site')).body.pages).toEqual([{ id, slug: 'prizes', title: 'Awards', label: '', place: 'foot' }]);
  });

  it('keep the addresses that the site leads to', async () => {
    const { body } = await staff('POST', '/api/admin/pages', { body: { title: 'Imprint', slug: 'imprint' } });
    expect((await staff('PATCH', `/api/admin/pages/${body.id}`, { version: 1, body: { slug: 'legal' } })).body.code).toBe('content.fixed');
    expect((await staff('DELETE', `/api/admin/pages/${body.id}`, { version: 1 })).body.code).toBe('content.fixed');
    expect((await staff('POST', '/api/admin/pages', { body: { title: 'x', slug: 'projects' } })).body.code).toBe('content.slug_taken');
    expect((await staff('GET', '/api/admin/pages?q=imprint')).body.items[0]).toMatchObject({ slug: 'imprint', fixed: true });
  });

  it('show the about text with the site', async () => {
    const { body } = await staff('POST', '/api/admin/pages', { body: { title: 'About', slug: 'about', body: text('We are ten.') } });
    await staff('POST', `/api/admin/pages/${body.id}/publish`, { version: 1 });
    await eventually(
      () => visit('/api/site'),
      (answer) => JSON.stringify(answer.body.about).includes('We are ten.'),
      2_000,
    );
  });
});

describe('a preview', () => {
  it('shows the working copy as a page of the site to whoever has the link, and to nobody else', async () => {
    const { body } = await staff('POST', '/api/admin/news', { body: { title: 'Only for <you>', body: text('Not public.') } });
    const link = (await staff('POST', `/api/admin/news/${body.id}/preview`)).body;
    expect(new Date(link.expiresAt).getTime() - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    const token = new URL(link.url, atelier.url).pathname.replace('/preview/', '');
    const shown = await visit(`/api/preview/${token}`);
    expect([shown.status, shown.headers.get('cache-control'), shown.headers.get('x-robots-tag')]).toEqual([
      200,
      'private, no-store',
      'noindex, nofollow',
    ]);
    expect(shown.body).toContain('Only for &lt;you');
    expect(shown.body).toContain('Not public.');
    expect((await visit('/api/news/only-for-you')).status).toBe(404);
    expect((await visit('/api/news')).body.total).toBe(0);
    for (const bad of [`${token}x`, token.slice(0, -3), 'x'])
      expect((await visit(`/api/preview/${bad}`)).body.code).toBe('preview.expired');
    await atelier.moveClock(24 * 3_600_000 + 1_000);
    expect((await visit(`/api/preview/${token}`)).status).toBe(410);
    await atelier.moveClock(0);
  });
});
