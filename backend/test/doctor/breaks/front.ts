import { startAtelier } from '../../setup/atelier.js';
import { OUTSIDE, certified, fault, here, settings, type Break } from './break.js';

const ROOT = /^\/$/u;

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
