import type { Atelier } from '../setup/atelier.js';
import { raw, startWhole } from '../setup/whole.js';

const LISTED = 'https://admin.studio.example';
let atelier: Atelier;
beforeAll(async () => {
  atelier = await startWhole({ CORS_ORIGINS: `https://studio.example, ${LISTED}` });
}, 60_000);
afterAll(() => atelier.stop());
const ask = (path: string, options?: Parameters<typeof raw>[2]) => raw(atelier.url, path, options);

describe('other origins', () => {
  const PATHS = ['/api/site', '/api/site', '/api/admin/site', '/api/auth/refresh', '/api/nowhere'];

  it.each(['https://studio.example', LISTED])('3.4.2 %s is listed: it may read, and with credentials', async (origin) => {
    for (const path of PATHS) {
      const { headers } = await ask(path, { headers: { origin } });
      expect([path, headers['access-control-allow-origin'], headers['access-control-allow-credentials']]).toEqual([path, origin, 'true']);
      expect(headers['vary']).toMatch(/origin/iu);
    }
    for (const method of ['PATCH', 'PUT', 'DELETE']) {
      const asked = {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,if-match,x-csrf-token',
      };
      const { headers } = await ask('/api/admin/site', { method: 'OPTIONS', headers: asked });
      expect(headers['access-control-allow-methods']).toContain(method);
      expect(headers['access-control-allow-headers']).toContain('x-csrf-token');
    }
  });

  it.each([
    'https://evil.example',
    'null',
    'http://studio.example',
    'https://studio.example:8443',
    'https://studio.example.evil.example',
    'https://evil-studio.example',
    'https://sub.studio.example',
    'https://STUDIO.example',
    'https://studio.example/',
    'https://studioXexample',
    '*',
  ])('3.4.2 %s is not: it may read nothing', async (origin) => {
    for (const path of PATHS) {
      const { headers } = await ask(path, { headers: { origin } });
      expect([path, headers['access-control-allow-origin'], headers['access-control-allow-credentials']]).toEqual([
        path,
        undefined,
        undefined,
      ]);
      const preflight = await ask(path, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PATCH' } });
      expect([path, preflight.headers['access-control-allow-origin']]).toEqual([path, undefined]);
    }
  });
});

describe('what a visitor claims of proxies', () => {
  it('4.1.3 is not believed where none is set up', async () => {
    const claims = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '10.1.1.1',
      forwarded: 'proto=https',
    };
    for (const path of ['/', '/api/site'])
      expect((await ask(path, { headers: claims })).headers['strict-transport-security']).toBeUndefined();
    // A page of the host that was claimed is another site.
    const refresh = { ...claims, origin: 'https://evil.example' };
    expect((await ask('/api/auth/refresh', { method: 'POST', headers: refresh })).status).toBe(403);
    const login = { method: 'POST', body: JSON.stringify({ email: 'x@y.example', password: 'wrong password' }) };
    const statuses: number[] = [];
    for (let n = 1; n <= 40 && !statuses.includes(429); n++)
      statuses.push(
        (await ask('/api/auth/login', { ...login, headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.2.0.${n}` } }))
          .status,
      );
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('only methods that an address has', () => {
  it.each([
    ['DELETE', '/', 'GET, HEAD'],
    ['POST', '/projects', 'GET, HEAD'],
    ['PUT', '/admin/', 'GET, HEAD'],
    ['DELETE', '/api/site', 'GET, HEAD'],
    ['PUT', '/api/projects/some-slug', 'GET, HEAD'],
    ['GET', '/api/auth/login', 'POST'],
    ['GET', '/api/collaborations', 'POST'],
    ['POST', '/api/health/live', 'GET, HEAD'],
    ['TRACE', '/', 'GET, HEAD'],
    ['TRACE', '/api/site', 'GET, HEAD'],
  ])('4.1.4 %s %s is 405 with what is allowed', async (method, path, allow) => {
    const { status, headers, body } = await ask(path, { method });
    expect([status, headers['allow']]).toEqual([405, allow]);
    expect(JSON.parse(body)).toMatchObject({ code: 'request.method_not_allowed', status: 405 });
  });

  it('4.1.4 nothing is said of an address that does not exist', async () => {
    expect((await ask('/api/nowhere', { method: 'DELETE' })).status).toBe(404);
    expect((await ask('/media/images/x.jpg', { method: 'DELETE' })).status).toBe(404);
  });

  it('4.1.4 TRACE gives nothing back, CONNECT opens nothing', async () => {
    expect((await ask('/api/site', { method: 'TRACE', headers: { 'x-canary': 'sing' } })).body).not.toContain('sing');
    await expect(ask('example.org:443', { method: 'CONNECT' })).rejects.toThrow(/hang up|ECONNRESET/u);
  });

  it('4.1.4 a header does not make one method another', async () => {
    const { status } = await ask('/api/site', { headers: { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' } });
    expect(status).toBe(200);
  });
});

/** What scanners ask for first. None of it is a file of the site, and none may ever become one. */
const VERSION_CONTROL = [
  '.git/HEAD',
  '.git/config',
  '.git/',
  '.gitignore',
  '.svn/entries',
  '.hg/store',
  '.github/workflows/ci.yml',
  '.bzr/README',
];
const DEBUGGING = [
  'debug',
  'debug/pprof',
  '__debug__/',
  'actuator',
  'actuator/env',
  'server-status',
  'phpinfo.php',
  'console',
  'trace.axd',
  '_profiler',
];
const LEFT_BEHIND = [
  ...['.env', '.env.local', '.env.example', '.npmrc', '.DS_Store', '.htaccess', '.stamp', '.manifest.json', '.vite/manifest.json'],
  ...['package.json', 'package-lock.json', 'node_modules/', 'Procfile', 'netlify.toml', 'backend/dist/main.js', 'main.js.map', 'sbom.json'],
  ...['dist/', 'server/entry-server.js', 'entry-server.js', 'src/entry-client.tsx', 'backup.zip', 'dump.sql', 'database.sqlite', 'id_rsa'],
  ...[
    'metrics',
    'swagger.json',
    'graphql',
    'media/originals/',
    'media/incoming/',
    'media/.tus/',
    'media/',
    'media/images/',
    'assets/',
    'admin/assets/',
  ],
];
const WAYS_OUT = [
  '../',
  '..%2f',
  '%2e%2e/',
  '..%5c',
  '%2e%2e%2f%2e%2e%2f',
  'assets/../../',
  'assets/..%2f..%2f',
  'media/images/..%2f',
  'admin/..%2f..%2f',
  '//',
];

describe('what is not meant to be there', () => {
  const found = async (paths: readonly string[]): Promise<string[]> => {
    const all: string[] = [];
    for (const root of ['/', '/admin/', '/api/', '/api/docs/'])
      for (const path of paths) {
        const { status, body } = await ask(`${root}${path}`);
        // Any address inside the admin is its page: which one, the admin says.
        const isAdmin = `${root}${path}`.startsWith('/admin/') && status === 200 && body.includes('<title>Atelier</title>');
        if (status < 400 && status !== 308 && !isAdmin) all.push(`${root}${path} ${status}`);
      }
    return all;
  };

  it('13.4.1 no version control', async () => expect(await found(VERSION_CONTROL)).toEqual([]));
  it('13.4.2 nothing for debugging', async () => expect(await found(DEBUGGING)).toEqual([]));
  it('13.4.5 no settings, sources, source maps, lists of files, nor anything above them', async () => {
    const climbed = WAYS_OUT.flatMap((way) =>
      ['package.json', 'etc/passwd', 'server/entry-server.js', 'originals/x'].map((file) => `${way}${file}`),
    );
    expect(await found([...LEFT_BEHIND, ...climbed])).toEqual([]);
  }, 60_000);
  it('13.4.5 no source map beside a script that is handed out', async () => {
    for (const page of ['/', '/admin/']) {
      const { body } = await ask(page);
      for (const [, script] of body.matchAll(/src="([^"]+\.js)"/gu)) {
        expect((await ask(`${script}.map`)).status).toBe(404);
        expect((await ask(script!)).body).not.toContain('sourceMappingURL');
      }
    }
  });
});
