import { jest } from '@jest/globals';
import { eventually, startAtelier } from '../setup/atelier.js';
import { startDeployment, type Deployment } from './deployment.js';
import { startProxy, type Fault, type Proxy } from './proxy.js';

jest.setTimeout(120_000);
let place: Deployment;
let before: Record<string, number>;
/** The site at a host of its own that passes requests on. */
let elsewhere: Proxy;
beforeAll(async () => {
  place = await startDeployment();
  elsewhere = await startProxy(() => place.atelier.url, place.certificates.good);
  before = await place.counts();
});
afterAll(async () => {
  await elsewhere.close();
  await place.stop();
});
beforeEach(() => place.query('delete from atelier.collaboration_arrivals'));

type Undo = () => unknown;
interface Break {
  what: string;
  /** Checks that look at this and around it. */
  only: string;
  act: () => Promise<Undo> | Undo;
  failed: string[];
  warned?: string[];
  says: RegExp;
  targets?: () => object;
}
const fault = (one: Fault) => () => place.proxy.fault(one);
const ROOT = /^\/$/u;
const OUTSIDE = 'api,site,admin';
/** The server anew, with another setting. */
const settings =
  (change: Record<string, string>, also: () => Promise<unknown> = () => Promise.resolve()) =>
  async () => {
    const { atelier } = place;
    const old = Object.fromEntries(Object.keys(change).map((name) => [name, atelier.env[name]]));
    Object.assign(atelier.env, change);
    await atelier.restart();
    await also();
    return async () => {
      Object.assign(atelier.env, old);
      for (const [name, value] of Object.entries(old)) if (value === undefined) delete atelier.env[name];
      await atelier.restart();
    };
  };
const media = () => place.storage.buckets.get('atelier-media')!;
const originals = () => place.storage.buckets.get('atelier-originals')!;

const BREAKS: Break[] = [
  {
    ...{ what: 'the worker stopped', only: 'worker,queue,schedule,database,api.ready', failed: ['worker.alive'], says: /10 min ago/u },
    act: settings({ WORKER: 'separate' }, () => place.query(`update atelier.workers set seen_at = now() - interval '10 minutes'`)),
  },
  {
    ...{ what: 'the mail server down', only: 'letter,mail', failed: ['letter.mailed'], says: /ECONNREFUSED|refused/iu },
    act: async () => {
      await place.stopSmtp();
      return () => place.restartSmtp();
    },
  },
  {
    ...{ what: 'the storage down', only: 'api.ready,media', failed: ['api.ready', 'media.upload'], says: /storage/iu },
    act: () => {
      place.storage.down = true;
      return () => (place.storage.down = false);
    },
  },
  {
    ...{
      what: 'originals public',
      only: 'media,supabase',
      failed: ['supabase.private-bucket', 'media.original-private'],
      says: /atelier-originals is public/u,
    },
    act: () => {
      originals().public = true;
      return () => (originals().public = false);
    },
  },
  {
    ...{ what: 'row level security off', only: 'supabase', failed: ['supabase.tables'], says: /atelier\.staff_users gives its rows away/u },
    act: () => {
      place.storage.anon.rows = true;
      return () => (place.storage.anon.rows = false);
    },
  },
  {
    ...{ what: 'buckets listed to anybody', only: 'supabase', failed: ['supabase.buckets-listed'], says: /atelier-media is listed/u },
    act: () => {
      place.storage.anon.list = true;
      media().objects.set('images/x.jpg', {
        body: Buffer.from('x'),
        contentType: 'image/jpeg',
        cacheControl: '',
        createdAt: new Date().toISOString(),
      });
      return () => {
        place.storage.anon.list = false;
        media().objects.delete('images/x.jpg');
      };
    },
  },
  {
    ...{
      what: 'buckets written by anybody',
      only: 'supabase',
      failed: ['supabase.buckets-written'],
      says: /atelier-originals took a file/u,
    },
    act: () => {
      place.storage.anon.write = true;
      return () => (place.storage.anon.write = false);
    },
  },
  {
    ...{ what: 'a proxy that allows every origin', only: OUTSIDE, failed: ['api.cors-closed'], says: /“\*” with credentials/u },
    act: fault({
      path: /^\/api\//u,
      response: (headers) => Object.assign(headers, { 'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true' }),
    }),
  },
  {
    ...{ what: 'nosniff taken off the API', only: OUTSIDE, failed: ['api.headers'], says: /x-content-type-options is missing/u },
    act: fault({ path: /^\/api\/site/u, response: (headers) => delete headers['x-content-type-options'] }),
  },
  {
    ...{ what: 'HSTS taken off the site', only: OUTSIDE, failed: ['site.headers'], says: /strict-transport-security is missing/u },
    act: fault({ path: ROOT, response: (headers) => delete headers['strict-transport-security'] }),
  },
  {
    ...{ what: 'the policy taken off the admin', only: OUTSIDE, failed: ['admin.headers'], says: /content-security-policy is missing/u },
    act: fault({ path: /^\/admin\/$/u, response: (headers) => delete headers['content-security-policy'] }),
  },
  {
    ...{ what: 'a proxy that loosens the policy in pages', only: OUTSIDE, failed: ['site.policy'], says: /unsafe-inline/u },
    act: fault({ path: ROOT, body: (text) => text.replace(/script-src /u, "script-src 'unsafe-inline' ") }),
  },
  {
    ...{ what: 'pages kept for a day', only: OUTSIDE, failed: ['site.pages-fresh'], says: /max-age=86400/u },
    act: fault({ path: ROOT, response: (headers) => (headers['cache-control'] = 'public, max-age=86400') }),
  },
  {
    ...{ what: 'assets not kept', only: OUTSIDE, failed: ['admin.assets-kept'], says: /has “no-cache”/u },
    act: fault({ path: /^\/admin\/assets\//u, response: (headers) => (headers['cache-control'] = 'no-cache') }),
  },
  {
    ...{ what: 'public reads without an ETag', only: OUTSIDE, failed: ['api.reads-cached'], says: /no ETag/u },
    act: fault({ path: /^\/api\/site/u, response: (headers) => delete headers['etag'] }),
  },
  {
    ...{
      what: 'answers to staff kept',
      only: OUTSIDE,
      failed: ['api.private-kept-nowhere'],
      says: /\/api\/admin\/system has “public, max-age=60”/u,
    },
    act: fault({ path: /^\/api\/admin\/system/u, response: (headers) => (headers['cache-control'] = 'public, max-age=60') }),
  },
  {
    ...{ what: 'a site passed on to another API', only: OUTSIDE, failed: ['site.reaches-api'], says: /another API than/u },
    targets: () => ({ site: elsewhere.url }),
    act: async () => {
      const other = await startAtelier();
      const admin = await other.signIn();
      await admin('PATCH', '/api/admin/site', { version: 0, body: { name: 'Another studio', email: 'a@another.example' } });
      const text = await (await fetch(`${other.url}/api/site`)).text();
      await other.stop();
      return elsewhere.fault({ path: /^\/api\/site/u, body: () => text });
    },
  },
  {
    ...{
      what: 'a site that reaches no API',
      only: OUTSIDE,
      failed: ['site.reaches-api'],
      says: /neither passed on .* nor allowed by CORS/u,
    },
    targets: () => ({ site: elsewhere.url }),
    act: () => elsewhere.fault({ path: /^\/api\//u, status: 404, body: () => '{}' }),
  },
  {
    ...{ what: 'the clock of the server wrong', only: 'api.clock,system', failed: ['system.clock'], says: /600 s away/u },
    act: async () => {
      await place.atelier.moveClock(600_000);
      return () => place.atelier.moveClock(0);
    },
  },
  {
    ...{
      what: 'a migration missing',
      only: 'api.ready,database',
      failed: ['api.ready', 'database.migrations'],
      says: /Not applied: 2026/u,
    },
    act: async () => {
      const [row] = await place.query<{ name: string; executed_at: Date }>(
        'delete from atelier.migrations where name = (select max(name) from atelier.migrations) returning name, executed_at',
      );
      return () => place.query('insert into atelier.migrations (name, executed_at) values ($1, $2)', [row?.name, row?.executed_at]);
    },
  },
  {
    ...{ what: 'the last backup of the day before yesterday', only: 'backup,storage,mail', failed: ['backup.recent'], says: /48 h old/u },
    act: async () => {
      await place.query(`update atelier.backups set finished_at = now() - interval '48 hours'`);
      return () => place.query(`update atelier.backups set finished_at = now() - interval '1 hour'`);
    },
  },
  {
    ...{ what: 'a backup nobody proved', only: 'backup', failed: [], warned: ['backup.recent'], says: /never proved/u },
    act: async () => {
      await place.query(`update atelier.backups set verified_inside = false`);
      return () => place.query(`update atelier.backups set verified_inside = true`);
    },
  },
  {
    ...{ what: 'an API that owns its tables', only: 'database,api.ready', failed: ['database.role'], says: /owner of the tables/u },
    act: () => settings({ DATABASE_URL: place.atelier.env['DATABASE_OWNER_URL']! })(),
  },
  {
    ...{
      what: 'a proxy that hides where a request came from',
      only: 'auth',
      failed: ['auth.forgery'],
      says: /from https:\/\/foreign\.example is answered 200/u,
    },
    act: fault({
      path: /^\/api\/auth\/refresh/u,
      request: (headers) => Object.assign(headers, { origin: place.proxy.url, 'sec-fetch-site': 'same-origin' }),
    }),
  },
  {
    ...{ what: 'more proxies believed than there are', only: 'proxy,auth.forgery', failed: ['proxy.address'], says: /X-Forwarded-For/u },
    act: settings({ TRUST_PROXY_HOPS: '2' }),
  },
  {
    ...{ what: 'positions left in what visitors get', only: 'media', failed: ['media.no-position'], says: /Exif is in/u },
    act: () => {
      const { objects } = media();
      objects.set = (key, object) => {
        const body = key.endsWith('.jpeg') || key.endsWith('.jpg') ? Buffer.concat([object.body, Buffer.from('Exif\0\0MM')]) : object.body;
        return Map.prototype.set.call(objects, key, { ...object, body }) as typeof objects;
      };
      return () => delete (objects as { set?: unknown }).set;
    },
  },
  {
    ...{ what: 'pictures that browsers may not keep', only: 'media', failed: ['media.public'], says: /cache-control “no-cache”/u },
    act: () => {
      const { objects } = media();
      objects.set = (key, object) => Map.prototype.set.call(objects, key, { ...object, cacheControl: 'no-cache' }) as typeof objects;
      return () => delete (objects as { set?: unknown }).set;
    },
  },
  {
    ...{ what: 'a certificate that ends in five days', only: OUTSIDE, failed: [], warned: ['site.tls'], says: /ends in [45] days/u },
    targets: () => ({ site: elsewhere.url }),
    act: () => certified('ending'),
  },
  {
    ...{ what: 'a certificate for another host', only: OUTSIDE, failed: ['admin.tls'], says: /for another host/u },
    targets: () => ({ admin: `${elsewhere.url}/admin/` }),
    act: () => certified('foreign'),
  },
  {
    ...{ what: 'a site of yesterday', only: 'site', failed: ['site.current'], says: /1 of 1 projects are missing: the-old-mill/u },
    act: fault({
      path: /^\/api\/projects\?/u,
      body: () => JSON.stringify({ items: [{ slug: 'the-old-mill' }], total: 1, nextCursor: null }),
    }),
  },
  {
    ...{ what: 'a published page the site does not show', only: 'publish', failed: ['publish.site'], says: /does not show it after 3 s/u },
    act: fault({ path: /^\/projects\/doctor/u, status: 404 }),
  },
  {
    ...{ what: 'a cache that keeps what was taken off', only: 'publish', failed: ['publish.removed'], says: /is still there/u },
    act: fault({ path: /^\/api\/projects\/doctor/u, status: 200 }),
  },
  {
    ...{ what: 'a proxy that holds events back', only: 'events', failed: ['events.delivered'], says: /Nothing came within/u },
    act: fault({ path: /^\/api\/admin\/events/u, hold: true }),
  },
  {
    ...{ what: 'refresh cookies for scripts', only: 'auth', failed: [], warned: ['auth.sign-in'], says: /not HttpOnly/u },
    act: fault({
      path: /^\/api\/auth\/login/u,
      response: (headers) => {
        const cookies = headers['set-cookie'] as string[] | undefined;
        if (cookies !== undefined) headers['set-cookie'] = cookies.map((one) => one.replace(/; HttpOnly/iu, ''));
      },
    }),
  },
  {
    ...{ what: 'nobody at home', only: OUTSIDE, failed: ['api.reachable', 'site.reachable', 'admin.reachable'], says: /answered 503/u },
    act: fault({ path: /./u, status: 503 }),
  },
];

/** The other host with another certificate, at the address it has. */
function certified(which: 'ending' | 'foreign'): Undo {
  elsewhere.certify(place.certificates[which]);
  return () => elsewhere.certify(place.certificates.good);
}

it.each(BREAKS.map((one) => [one.what, one] as const))(
  'finds %s, and nothing else',
  async (_what, { only, act, failed, warned = [], says, targets }) => {
    const undo = await act();
    const found = await place.call(['--json', '--wait', '3', '--only', only], targets?.()).finally(undo);
    const expected = ['auth.second-factor', ...warned];
    expect([found.ids('failed'), found.ids('warning').filter((id) => !expected.includes(id)), found.left]).toEqual([failed, [], []]);
    expect(found.ids('warning')).toEqual(expect.arrayContaining(warned));
    const named = found.checks.filter(({ id }) => [...failed, ...warned].includes(id));
    expect(named.map((check) => check.found).join('\n')).toMatch(says);
    for (const { advice } of named) expect(advice?.length).toBeGreaterThan(10);
    expect(found.code).toBe(failed.length > 0 ? 1 : 0);
    await eventually(place.counts, (counts) => JSON.stringify(counts) === JSON.stringify(before), 20_000);
  },
);
