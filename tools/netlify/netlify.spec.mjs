import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'smol-toml';
import { netlifyHost } from './host.mjs';
import { headersFor, parseRedirects, redirectFor } from './read.mjs';
import { apiOrigin, RULES, writeRedirects } from './redirects.mjs';

const files = { site: 'netlify.toml', admin: 'admin-app/netlify.toml' };
const tomls = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, parse(readFileSync(file, 'utf8'))]));

describe.each(Object.keys(files))('the netlify.toml of the %s', (name) => {
  const toml = tomls[name];

  it('keeps assets for ever, and nothing else', () => {
    const assets = name === 'site' ? '/assets/x.js' : '/admin/assets/x.js';
    expect(headersFor(toml, assets)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    for (const path of ['/', '/projects/x', '/admin/', '/index.json']) expect(headersFor(toml, path)).not.toHaveProperty('cache-control');
  });

  it('allows no script and no style by words that allow any', () => {
    expect(JSON.stringify(toml)).not.toMatch(/unsafe-inline|unsafe-eval/u);
  });

  it('builds on Node 24, with what builds, and lets rules come from the build alone', () => {
    expect(toml.build.environment).toEqual({ NODE_VERSION: '24', NPM_FLAGS: '--include=dev --no-audit --no-fund' });
    expect(toml.redirects).toBeUndefined();
    const scripts = [...toml.build.command.matchAll(/node (\S+\.mjs)/gu)].map(([, script]) => script);
    expect(scripts).toHaveLength(1);
    for (const script of scripts) expect(spawnSync(process.execPath, ['--check', script]).status).toBe(0);
  });
});

/** What each push touches, and which sites it is built for. */
const PUSHES = [
  ['the public site', ['public-site/src/app.tsx'], ['site']],
  ['its function', ['public-site/netlify/functions/page.mjs'], ['site']],
  ['the admin', ['admin-app/src/main.tsx'], ['admin']],
  ['the backend', ['backend/src/main.ts', 'backend/package.json'], []],
  ['documents', ['docs/costs.md', 'README.md', '.env.example'], []],
  ['browser tests', ['e2e/hosting/netlify.spec.ts'], []],
  ['a spec beside its source', ['admin-app/build/import-map.spec.ts', 'libs/ui/src/x.spec.ts'], []],
  ['what both show things with', ['libs/ui/src/button.tsx'], ['site', 'admin']],
  ['what staff alone have', ['libs/admin-kit/src/kit.ts'], ['admin']],
  ['packages', ['package-lock.json'], ['site', 'admin']],
  ['the rules', ['tools/netlify/redirects.mjs'], ['site', 'admin']],
  ['the site’s own settings', ['netlify.toml'], ['site']],
  ['the admin’s own settings', ['admin-app/netlify.toml'], ['admin']],
  ['the backend and the admin at once', ['backend/src/main.ts', 'admin-app/index.html'], ['admin']],
];

describe('whether a push is built', () => {
  let folder;
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...args], { cwd: folder, encoding: 'utf8' }).trim();
  const commit = (paths) => {
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), String(Math.random()));
    }
    git('add', '-A');
    git('commit', '-qm', 'x');
    return git('rev-parse', 'HEAD');
  };
  /** 0 skips it. Netlify runs the command with Bash in the base directory, which is the repository. */
  const built = (name, before, after) =>
    spawnSync('bash', ['-c', tomls[name].build.ignore], {
      cwd: folder,
      env: { PATH: process.env.PATH, CACHED_COMMIT_REF: before, COMMIT_REF: after },
    }).status !== 0;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atelier-push-'));
    git('init', '-q');
    commit(PUSHES.flatMap(([, paths]) => paths));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(PUSHES)('that touches %s', (_what, paths, wanted) => {
    const before = git('rev-parse', 'HEAD');
    const after = commit(paths);
    expect(Object.keys(files).filter((name) => built(name, before, after))).toEqual(wanted);
  });

  it('where nothing was built yet, the last build is unknown, or the same is asked for again', () => {
    const head = git('rev-parse', 'HEAD');
    for (const name of Object.keys(files))
      expect([head, '', '0123456789012345678901234567890123456789'].map((before) => built(name, before, head))).toEqual([true, true, true]);
  });
});

describe('_redirects', () => {
  const api = 'https://api.studio.example';
  const written = async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'atelier-rules-'));
    await writeRedirects(folder, RULES[name], api);
    const rules = parseRedirects(readFileSync(join(folder, '_redirects'), 'utf8'));
    rmSync(folder, { recursive: true });
    return (path) => redirectFor(rules, path);
  };

  it('of the site ask the API, pass pages that have no file to the function, and leave the rest to the 404 page', async () => {
    const to = await written('site');
    const page = '/.netlify/functions/page';
    expect(to('/api/collaborations')).toEqual({ to: `${api}/api/collaborations`, status: 200 });
    expect(to('/api/collaborations/challenge')).toEqual({ to: `${api}/api/collaborations/challenge`, status: 200 });
    expect(to('/preview/a.b.c')).toEqual({ to: `${api}/api/preview/a.b.c`, status: 200 });
    for (const path of ['/projects/new', '/projects/new/now.json', '/projects/tag/wood/page/2', '/news/new', '/assets/index-1.js'])
      expect(to(path)).toEqual({ to: page + path, status: 200 });
    for (const path of ['/imprint', '/imprint/now.json', '/imprint/index.json', '/now.json', '/sitemap.xml', '/feed.xml', '/feed.json'])
      expect(to(path)).toEqual({ to: page + path, status: 200 });
    for (const path of ['/wp-admin/setup.php', '/a/b/c', '/.git/config']) expect(to(path)).toBeNull();
  });

  it('of the admin lead to it, ask the API, and never answer a script with a page', async () => {
    const to = await written('admin');
    expect(to('/')).toEqual({ to: '/admin/', status: 302 });
    expect(to('/api/auth/login')).toEqual({ to: `${api}/api/auth/login`, status: 200 });
    expect(to('/admin/projects/1')).toEqual({ to: '/admin/index.html', status: 200 });
    expect(to('/admin/assets/gone.js')).toEqual({ to: '/404.html', status: 404 });
    expect(to('/nowhere')).toBeNull();
  });

  it('are not written for an API nobody named', () => {
    for (const value of [undefined, '', 'studio'])
      expect(() => apiOrigin(value, 'API_URL')).toThrow('API_URL must be the address of the API');
    expect(apiOrigin('https://api.example/x', 'API_URL')).toBe('https://api.example');
  });
});

describe('the function', () => {
  let api, site, page;
  const asked = [];
  let answer = () => undefined;
  const listen = (handle) =>
    new Promise((done) => {
      const server = createServer(handle).listen(0, '127.0.0.1', () => done(server));
    });
  const originOf = (server) => `http://127.0.0.1:${server.address().port}`;
  const files = { '/503.html': '<h1>away</h1>', '/_snapshot/sitemap.xml': '<urlset/>' };

  beforeAll(async () => {
    api = await listen((request, response) => {
      asked.push(request);
      answer(response);
    });
    site = await listen(({ url }, response) => response.writeHead(files[url] ? 200 : 404).end(files[url]));
    Object.assign(process.env, { API_URL: originOf(api), PAGE_PATIENCE_MS: '300' });
    ({ default: page } = await import('../../public-site/netlify/functions/page.mjs'));
  });
  afterAll(() => {
    for (const server of [api, site]) {
      server.closeAllConnections();
      server.close();
    }
  });
  const get = (path, headers = {}) => page(new Request(`${originOf(site)}/.netlify/functions/page${path}`, { headers }));

  it('says that nothing is there only where the API said so', async () => {
    answer = (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('gone');
    const gone = await get('/news/x');
    expect([gone.status, await gone.text()]).toEqual([404, 'gone']);
    const ways = {
      'it fails': (response) => response.writeHead(500).end(),
      'it is too slow': () => undefined,
      'it hangs up': (response) => response.destroy(),
    };
    for (const [way, does] of Object.entries(ways)) {
      answer = does;
      const away = await get('/news/x');
      expect([way, away.status, away.headers.get('retry-after'), away.headers.get('cache-control')]).toEqual([way, 503, '30', 'no-store']);
      expect(await away.text()).toBe('<h1>away</h1>');
    }
  });

  it('gives machines the list of the build while the API is away, and is away where there is none', async () => {
    answer = (response) => response.destroy();
    const map = await get('/sitemap.xml');
    expect([map.status, await map.text()]).toEqual([200, '<urlset/>']);
    expect((await get('/feed.xml')).status).toBe(503);
  });

  it('tells the API the address that Netlify saw, and none that a visitor says', async () => {
    answer = (response) => response.end('x');
    await get('/news/x', { 'x-forwarded-for': '203.0.113.9', 'x-nf-client-connection-ip': '198.51.100.1' });
    await get('/news/x', { 'x-forwarded-for': '203.0.113.9' });
    expect(asked.slice(-2).map(({ headers }) => headers['x-forwarded-for'])).toEqual(['198.51.100.1', undefined]);
  });
});

describe('the small host', () => {
  it('answers addresses as Netlify does: x.html without a slash, a folder with one, each leading to its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atelier-host-'));
    mkdirSync(join(folder, 'b'));
    mkdirSync(join(folder, 'a'));
    for (const name of ['index.html', 'a.html', 'a/index.json', 'b/index.html', '_redirects']) writeFileSync(join(folder, name), '');
    const host = await netlifyHost({ folder, toml: 'netlify.toml' });
    const at = async (path) => {
      const { status, headers } = await fetch(host.origin + path, { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    try {
      for (const path of ['/', '/a', '/a/index.json', '/b/']) expect([path, ...(await at(path))]).toEqual([path, 200, null]);
      expect(await at('/a/?q=1')).toEqual([301, '/a?q=1']);
      expect(await at('/b?q=1')).toEqual([301, '/b/?q=1']);
      for (const path of ['/_redirects', '/c', '/c/']) expect([path, ...(await at(path))]).toEqual([path, 404, null]);
    } finally {
      await host.close();
      rmSync(folder, { recursive: true });
    }
  });
});
