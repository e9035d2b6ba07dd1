import { connect } from 'node:net';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { ADMIN, eventually, type Atelier } from '../setup/atelier.js';
import { formWith, jpegWithGps } from '../setup/images.js';
import { raw, startWhole, type Raw } from '../setup/whole.js';

let atelier: Atelier;
let token: string;
let image: { id: string; url: string };
/** One answer of every way the process has of answering. */
const answers = new Map<string, Raw>();
const HTTPS = { 'x-forwarded-proto': 'https' };

beforeAll(async () => {
  atelier = await startWhole({
    TRUST_PROXY_HOPS: '1',
    ADMIN_URL: 'https://admin.studio.example/admin',
    PUBLIC_URL: 'https://studio.example',
  });
  const login = await raw(atelier.url, '/api/auth/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: ADMIN.email, password: ADMIN.password }),
  });
  token = (JSON.parse(login.body) as { accessToken: string }).accessToken;
  const staff = await atelier.signIn();
  const uploaded = await staff('POST', '/api/admin/media', { body: formWith(await jpegWithGps(1), '../../"x.jpg') });
  const ready = await eventually(
    () => staff('GET', `/api/admin/media/${uploaded.body.asset.id}`),
    ({ body }) => body.status === 'ready',
  );
  image = { id: ready.body.id, url: new URL(ready.body.image.renditions[0].url, atelier.url).pathname };
  const article = await staff('POST', '/api/admin/news', { body: { title: 'Draft' } });
  const preview = await staff('POST', `/api/admin/news/${article.body.id}/preview`);
  const previewPath = `/api/preview/${new URL(preview.body.url as string, atelier.url).pathname.replace('/preview/', '')}`;
  const site = await raw(atelier.url, '/api/site');
  const ask = async (name: string, path: string, options: Parameters<typeof raw>[2] = {}) =>
    answers.set(name, await raw(atelier.url, path, { ...options, headers: { ...HTTPS, ...options.headers } }));
  const bearer = { authorization: `Bearer ${token}` };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  await ask('page', '/');
  await ask('missing page', '/nowhere');
  await ask('moved page', '/x/');
  await ask('asset', /href="(\/assets\/[^"]+\.css)"/u.exec(answers.get('page')!.body)![1]!);
  await ask('admin', '/admin/projects');
  await ask('admin asset', /src="(\/admin\/assets\/[^"]+\.js)"/u.exec(answers.get('admin')!.body)![1]!);
  await ask('public read', '/api/news');
  await ask('public read from memory', '/api/news');
  await ask('public read unchanged', '/api/site', { headers: { 'if-none-match': site.headers['etag']! } });
  await ask('staff read', '/api/admin/site', { headers: bearer });
  await ask('unsigned', '/api/admin/site');
  await ask('missing', '/api/nowhere');
  await ask('broken JSON', '/api/auth/login', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
  await ask('bad address', '/%zz');
  await ask('wrong method', '/api/site', { method: 'DELETE' });
  await ask('events', '/api/admin/events', { headers: bearer });
  await ask('upload in pieces', '/api/admin/media/tus/x', { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
  await ask('picture', image.url);
  await ask('missing picture', '/media/images/nothing.jpg');
  await ask('original', `/api/admin/media/${image.id}/original`, { headers: bearer });
  await ask('preview', previewPath);
  await ask('ended preview', '/api/preview/x');
  await ask('form answer', '/api/collaborations', { method: 'POST', headers: form, body: 'name=x' });
  await ask('documentation', '/api/docs');
  await ask('description', '/api/openapi.json');
  await ask('health', '/api/health/live');
}, 90_000);
afterAll(() => atelier.stop());

const header = (name: string) => Object.fromEntries([...answers].map(([answer, { headers }]) => [answer, headers[name]]));
const others = (name: string, ...except: string[]) => Object.entries(header(name)).filter(([answer]) => !except.includes(answer));
const policyOf = (name: string) => answers.get(name)!.headers['content-security-policy'] ?? '';
const metaOf = (name: string) =>
  (/http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(answers.get(name)!.body)?.[1] ?? '').replaceAll('&#39;', "'");

describe('every answer', () => {
  it('is what the list says it is', () => {
    const statuses = Object.fromEntries([...answers].map(([name, { status }]) => [name, status]));
    expect(statuses).toMatchObject({
      ...{ page: 200, 'missing page': 404, 'moved page': 308, asset: 200, admin: 200, 'admin asset': 200, 'public read': 200 },
      ...{ 'public read from memory': 200, 'public read unchanged': 304, 'staff read': 200, unsigned: 401, missing: 404 },
      ...{ 'broken JSON': 400, 'bad address': 400, 'wrong method': 405, events: 200, picture: 200, 'missing picture': 404, original: 200 },
      ...{ preview: 200, 'ended preview': 410, 'form answer': 422, documentation: 200, description: 200, health: 200 },
    });
  });

  it('3.4.1 demands https for two years, once it came over https', async () => {
    expect(others('strict-transport-security').filter(([, value]) => value !== 'max-age=63072000; includeSubDomains')).toEqual([]);
    expect((await raw(atelier.url, '/')).headers['strict-transport-security']).toBeUndefined();
    const chain = await raw(atelier.url, '/', { headers: { 'x-forwarded-proto': 'https, http' } });
    expect(chain.headers['strict-transport-security']).toBeUndefined();
  });

  it('3.4.3 has a policy in which csp_evaluator finds nothing', () => {
    const findings = (policy: string) =>
      new CspEvaluator(new CspParser(policy).csp)
        .evaluate()
        .filter(({ severity }) => severity <= Severity.MEDIUM || severity === Severity.SYNTAX)
        .map(({ directive, value, description }) => `${directive} ${value}: ${description}`);
    // 'self' is flagged for hosts with JSONP or uploads that run: nothing here answers with a script that somebody else wrote.
    const own = (finding: string) => !/^script-src 'self': 'self' can be problematic/u.test(finding);
    const policies: Record<string, string> = {};
    for (const page of ['page', 'missing page', 'admin', 'preview', 'form answer']) policies[page] = `${metaOf(page)}; ${policyOf(page)}`;
    for (const answer of ['staff read', 'missing', 'original', 'picture', 'documentation']) policies[answer] = policyOf(answer);
    for (const [name, policy] of Object.entries(policies)) {
      expect([name, findings(policy).filter(own)]).toEqual([name, []]);
      expect([name, policy.includes("'unsafe-inline'"), policy.includes("'unsafe-eval'")]).toEqual([name, false, false]);
      expect([name, /(?:object-src|default-src) 'none'/u.test(policy)]).toEqual([name, true]);
    }
    for (const page of ['page', 'missing page', 'admin', 'preview', 'form answer']) {
      expect(policies[page]).toContain("object-src 'none'; base-uri 'none'");
      expect(policies[page]).toContain("require-trusted-types-for 'script'; trusted-types solid");
    }
  });

  it('3.4.4 is not guessed at', () => {
    expect(others('x-content-type-options').filter(([, value]) => value !== 'nosniff')).toEqual([]);
  });

  it('3.4.5 tells no address to other sites', () => {
    expect(others('referrer-policy', 'preview').filter(([, value]) => value !== 'strict-origin-when-cross-origin')).toEqual([]);
    expect(header('referrer-policy')['preview']).toBe('no-referrer');
  });

  it('3.4.6 stands in no frame, besides previews in those of the studio', () => {
    const framed = ['preview', 'ended preview'];
    expect(others('content-security-policy', ...framed).filter(([, value]) => !/frame-ancestors 'none'/u.test(value ?? ''))).toEqual([]);
    expect(others('x-frame-options', ...framed).filter(([, value]) => value !== 'DENY')).toEqual([]);
    expect(policyOf('preview')).toBe("frame-ancestors 'self' https://studio.example https://admin.studio.example");
    expect(header('x-frame-options')['preview']).toBeUndefined();
  });

  it('is kept from other sites, besides pictures', () => {
    const pictures = ['picture', 'missing picture'];
    expect(others('cross-origin-resource-policy', ...pictures).filter(([, value]) => value !== 'same-origin')).toEqual([]);
    expect(header('cross-origin-resource-policy')['picture']).toBe('cross-origin');
    expect(others('cross-origin-opener-policy').filter(([, value]) => value !== 'same-origin')).toEqual([]);
    expect(others('permissions-policy').filter(([, value]) => !/camera=\(\)/u.test(value ?? ''))).toEqual([]);
  });

  it('4.1.1 says its type, and how its letters are written', () => {
    const empty = ['public read unchanged', 'moved page', 'upload in pieces'];
    const types = others('content-type', ...empty);
    expect(types.filter(([, type]) => type === undefined)).toEqual([]);
    // JSON is UTF-8 by itself (RFC 8259); pictures have no letters.
    const texts = types.filter(([, type]) => !/^(?:image\/|application\/(?:problem\+)?json)/u.test(type ?? ''));
    expect(texts.filter(([, type]) => !/charset=utf-8/iu.test(type ?? ''))).toEqual([]);
  });

  it('14.3.2 is kept by nobody who must not keep it', () => {
    const kept = {
      ...{ asset: 'public, max-age=31536000, immutable', 'admin asset': 'public, max-age=31536000, immutable' },
      ...{ picture: 'public, max-age=31536000, immutable', page: 'public, max-age=0, must-revalidate' },
      ...{ 'missing page': 'public, max-age=0, must-revalidate', admin: 'public, max-age=0, must-revalidate', 'moved page': 'no-cache' },
      'public read': 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400',
      'public read from memory': 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400',
      'public read unchanged': 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400',
      preview: 'private, no-store',
    };
    expect(header('cache-control')).toMatchObject(kept);
    expect(others('cache-control', ...Object.keys(kept)).filter(([, value]) => value !== 'no-store')).toEqual([]);
  });

  it('is under the same headers where the request was not even HTTP', async () => {
    const text = await new Promise<string>((resolve) => {
      const { hostname, port } = new URL(atelier.url);
      const socket = connect(Number(port), hostname, () => socket.write('GET / HTTP/9.9\r\nwhat\r\n\r\n'));
      let all = '';
      socket.on('data', (data) => (all += data.toString()));
      socket.on('close', () => resolve(all));
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/u);
    expect(text).toContain("content-security-policy: default-src 'none'; frame-ancestors 'none'\r\n");
    expect(text).toContain('"code":"request.malformed"');
  });
});
