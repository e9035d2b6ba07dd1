import type { OutgoingHttpHeaders } from 'node:http';
import { startAtelier } from '../../setup/atelier.js';
import { OUTSIDE, certified, fault, here, settings, type Break } from './break.js';

const ROOT = /^\/$/u;
const ADMIN = /^\/admin\/$/u;
/** Of one more proxy on the way. */
const addHop = (headers: OutgoingHttpHeaders) => (headers['x-forwarded-for'] = `${String(headers['x-forwarded-for'])}, 127.0.0.1`);

/** What stands before the server: proxies, headers, certificates, sites. */
export const FRONT: Break[] = [
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
    targets: () => ({ site: here.elsewhere.url }),
    act: async () => {
      const other = await startAtelier();
      const admin = await other.signIn();
      await admin('PATCH', '/api/admin/site', { version: 0, body: { name: 'Another studio', email: 'a@another.example' } });
      const text = await (await fetch(`${other.url}/api/site`)).text();
      await other.stop();
      return here.elsewhere.fault({ path: /^\/api\/site/u, body: () => text });
    },
  },
  {
    ...{
      what: 'a site that reaches no API',
      only: OUTSIDE,
      failed: ['site.reaches-api'],
      says: /neither passed on .* nor allowed by CORS/u,
    },
    targets: () => ({ site: here.elsewhere.url }),
    act: () => here.elsewhere.fault({ path: /^\/api\//u, status: 404, body: () => '{}' }),
  },
  {
    ...{ what: 'an admin that reaches no API', only: OUTSIDE, failed: ['admin.reaches-api'], says: /neither passed on/u },
    targets: () => ({ admin: `${here.elsewhere.url}/admin/` }),
    act: () => here.elsewhere.fault({ path: /^\/api\//u, status: 404, body: () => '{}' }),
  },
  {
    ...{ what: 'a CDN that shows what it kept, while it asks anew', only: 'site.reaches-api', failed: [], says: /^$/u },
    targets: () => ({ site: here.elsewhere.url }),
    act: () => here.elsewhere.fault({ path: /^\/api\/site/u, times: 1, body: () => '{"name":"The studio of yesterday"}' }),
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
      request: (headers) => Object.assign(headers, { origin: here.place.proxy.url, 'sec-fetch-site': 'same-origin' }),
    }),
  },
  {
    ...{ what: 'more proxies believed than there are', only: 'proxy,auth.forgery', failed: ['proxy.address'], says: /X-Forwarded-For/u },
    act: settings({ TRUST_PROXY_HOPS: '2' }),
  },
  {
    ...{
      what: 'the API’s own host open to all, past the two proxies of its site',
      only: 'proxy',
      failed: [],
      warned: ['proxy.address'],
      says: /own host, past the site/u,
    },
    targets: () => ({ site: here.elsewhere.url, admin: `${here.elsewhere.url}/admin/` }),
    act: async () => {
      const one = await settings({ TRUST_PROXY_HOPS: '2' })();
      const two = here.elsewhere.fault({ path: /./u, request: addHop });
      return () => (two(), one());
    },
  },
  {
    ...{ what: 'an address believed through the site', only: 'proxy', failed: ['proxy.address'], says: /makes up at https:/u },
    targets: () => ({ site: here.elsewhere.url, admin: `${here.elsewhere.url}/admin/` }),
    act: settings({ TRUST_PROXY_HOPS: '2' }),
  },
  {
    ...{ what: 'a certificate of the API for another host', only: 'api', failed: ['api.tls'], says: /for another host/u },
    targets: () => ({ api: here.elsewhere.url }),
    act: () => certified('foreign'),
  },
  {
    ...{ what: 'a policy loosened in the admin', only: OUTSIDE, failed: ['admin.policy'], says: /unsafe-inline/u },
    act: fault({ path: ADMIN, body: (text) => text.replace(/script-src /u, "script-src 'unsafe-inline' ") }),
  },
  {
    ...{ what: 'an admin kept for a day', only: OUTSIDE, failed: ['admin.pages-fresh'], says: /max-age=86400/u },
    act: fault({ path: ADMIN, response: (headers) => (headers['cache-control'] = 'public, max-age=86400') }),
  },
  {
    ...{ what: 'assets of the site not kept', only: OUTSIDE, failed: ['site.assets-kept'], says: /has “no-cache”/u },
    act: fault({ path: /^\/assets\//u, response: (headers) => (headers['cache-control'] = 'no-cache') }),
  },
  {
    ...{ what: 'any password taken', only: 'auth', failed: ['auth.wrong-password'], says: /It answered 200/u },
    act: fault({ path: /^\/api\/auth\/login/u, status: 200 }),
  },
  {
    ...{
      what: 'an administrator without a second factor',
      only: 'auth',
      failed: [],
      warned: ['auth.second-factor'],
      says: /Off for Ines/u,
    },
    act: () => () => undefined,
  },
  {
    ...{ what: 'a certificate that ends in five days', only: OUTSIDE, failed: [], warned: ['site.tls'], says: /ends in [45] days/u },
    targets: () => ({ site: here.elsewhere.url }),
    act: () => certified('ending'),
  },
  {
    ...{ what: 'a certificate for another host', only: OUTSIDE, failed: ['admin.tls'], says: /for another host/u },
    targets: () => ({ admin: `${here.elsewhere.url}/admin/` }),
    act: () => certified('foreign'),
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
