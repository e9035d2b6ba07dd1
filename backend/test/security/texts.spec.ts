import { startAtelier, type Atelier, type Client } from '../setup/atelier.js';
import { raw } from '../setup/whole.js';

let atelier: Atelier;
let staff: Client;
let token: string;
beforeAll(async () => {
  atelier = await startAtelier();
  staff = await atelier.signIn();
  const login = { email: 'ines@studio.example', password: 'correct horse battery' };
  token = (await staff('POST', '/api/auth/login', { body: login })).body.accessToken as string;
}, 60_000);
afterAll(() => atelier.stop());

const said = (text: string, href?: string) => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text, ...(href !== undefined && { marks: [{ type: 'link', attrs: { href } }] }) }] },
  ],
});
const send = (json: string, path = '/api/admin/news') =>
  raw(atelier.url, path, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: json });

describe('hostile texts', () => {
  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'blob:x',
  ])('1.2.2 a link to %j is refused where it stands', async (href) => {
    const { status, body } = await staff('POST', '/api/admin/news', { body: { title: 'x', body: said('x', href) } });
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'request.invalid', '/body/content/0/content/0/marks/0/attrs/href']);
    const credits = [{ role: 'Team', name: 'x', url: href }];
    expect((await staff('POST', '/api/admin/projects', { body: { title: 'x', credits } })).status).toBe(400);
    const { version } = (await staff('GET', '/api/admin/site')).body;
    const social = [{ label: 'x', url: href }];
    expect((await staff('PATCH', '/api/admin/site', { version, body: { social } })).status).toBe(400);
  });

  it.each([
    ['a lone surrogate', 'a\\ud800b'],
    ['NUL', 'a\\u0000b'],
    ['a reversed text', 'a\\u202eb'],
    ['line separators', 'a\\u2028b\\u2029'],
    ['a name every object has', '__proto__'],
  ])('1.3.1 %s is taken or refused, and breaks nothing', async (_name, text) => {
    const node = (inner: string) => `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"${inner}"}]}]}`;
    for (const json of [
      `{"title":"${text}"}`,
      `{"title":"x","excerpt":"${text}"}`,
      `{"title":"x","tags":["${text}"]}`,
      `{"title":"x","seo":{"title":"${text}","description":"${text}"}}`,
      `{"title":"x","body":${node(text)}}`,
    ]) {
      const { status, body } = await send(json);
      expect([json, status < 500 ? 'fine' : body]).toEqual([json, 'fine']);
    }
  });

  it('1.3.1 what is nested without end, or polluted, is refused', async () => {
    const deep = `${'{"type":"blockquote","content":['.repeat(20_000)}{"type":"paragraph"}${']}'.repeat(20_000)}`;
    const polluted = '{"title":"x","__proto__":{"isAdmin":true}}';
    const constructed = '{"title":"x","constructor":{"prototype":{"isAdmin":true}}}';
    for (const json of [
      `{"title":"x","body":{"type":"doc","content":[${deep}]}}`,
      polluted,
      constructed,
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    ])
      expect((await send(json)).status).toBe(400);
    expect((await staff('GET', '/api/auth/me')).status).toBe(200);
  });
});
