import { startAtelier, type Atelier } from '../setup/atelier.js';
import { raw } from '../setup/whole.js';

let atelier: Atelier;
const STUDIO = { TRUST_PROXY_HOPS: '1', PUBLIC_URL: 'https://studio.example', ADMIN_URL: 'https://admin.studio.example/' };
/** As a proxy that came to by http passes it on. */
const byHttp = (path: string, method = 'GET', said = 'http') =>
  raw(atelier.url, path, { method, headers: { host: 'api.studio.example', 'x-forwarded-proto': said } });

beforeAll(async () => void (atelier = await startAtelier(STUDIO)), 60_000);
afterAll(() => atelier.stop());

it.each([
  ['GET', '/api/health/live'],
  ['HEAD', '/api/site'],
  ['GET', '/api/projects?limit=2'],
  ['GET', '/nowhere'],
])('leads %s %s to https', async (method, path) => {
  // Also from memory.
  if (method === 'GET') await raw(atelier.url, path);
  const { status, headers } = await byHttp(path, method);
  expect([status, headers['location'], headers['cache-control']]).toEqual([308, `https://api.studio.example${path}`, 'no-store']);
});

it.each([
  ['POST', '/api/auth/login'],
  ['DELETE', '/api/admin/media/x'],
  ['POST', '/nowhere'],
  ['POST', '/api/admin/media/tus'],
])('refuses %s %s', async (method, path) => {
  const { status, headers, body } = await byHttp(path, method);
  expect([status, headers['content-type'], headers['location']]).toEqual([
    403,
    expect.stringMatching(/^application\/problem\+json/u),
    undefined,
  ]);
  expect(JSON.parse(body)).toMatchObject({ code: 'request.unencrypted', detail: expect.stringContaining('https') });
});

it('answers what came by https, and who asks past the proxy', async () => {
  expect((await byHttp('/api/health/live', 'GET', 'https')).status).toBe(200);
  // The last word is the proxy's own.
  expect((await byHttp('/api/health/live', 'GET', 'http, https')).status).toBe(200);
  expect((await byHttp('/api/health/live', 'GET', 'https, http')).status).toBe(308);
  expect((await raw(atelier.url, '/api/health/live')).status).toBe(200);
});

it.each([
  ['no proxy is believed', { ...STUDIO, TRUST_PROXY_HOPS: '0' }],
  ['the studio is at http itself', { ...STUDIO, PUBLIC_URL: 'http://studio.example' }],
  ['its admin is', { ...STUDIO, ADMIN_URL: 'http://studio.example/admin/' }],
])(
  'leads nowhere where %s',
  async (_what, settings) => {
    Object.assign(atelier.env, settings);
    await atelier.restart();
    expect([(await byHttp('/api/health/live')).status, (await byHttp('/api/auth/login', 'POST')).status]).toEqual([200, 400]);
  },
  30_000,
);
