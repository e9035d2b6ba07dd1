import { fault, media, type Break } from './break.js';

/** What visitors and staff get to see. */
export const CONTENT: Break[] = [
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
    ...{ what: 'what is published not in the API', only: 'publish.api', failed: ['publish.api'], says: /is not there 10 s after/u },
    act: fault({ path: /^\/api\/projects\/doctor/u, status: 404 }),
  },
  {
    ...{ what: 'renditions that fail', only: 'media', failed: ['media.rendered'], says: /They failed/u },
    act: fault({
      path: /^\/api\/admin\/media\/[0-9a-f-]{36}$/u,
      method: 'GET',
      body: (text) => text.replace('"status":"ready"', '"status":"failed"'),
    }),
  },
  {
    ...{ what: 'a storage that deletes nothing', only: 'media', failed: ['media.deleted'], says: /is still there 15 s later/u },
    act: () => {
      const { objects } = media();
      const before = new Set(objects.keys());
      objects.delete = () => false;
      return () => {
        delete (objects as { delete?: unknown }).delete;
        for (const key of objects.keys()) if (!before.has(key)) objects.delete(key);
      };
    },
  },
  {
    ...{ what: 'letters that are lost', only: 'letter', failed: ['letter.taken'], says: /It is answered 502/u },
    act: fault({ path: /^\/api\/collaborations$/u, method: 'POST', status: 502, body: () => '{}' }),
  },
  {
    ...{ what: 'a letter that cannot be deleted at once', only: 'letter', failed: ['letter.deleted'], says: /DELETE .* answered 503/u },
    act: fault({ path: /^\/api\/admin\/collaborations\//u, method: 'DELETE', times: 1, status: 503, body: () => '{}' }),
  },
  {
    ...{ what: 'a proxy that holds events back', only: 'events', failed: ['events.delivered'], says: /Nothing came within/u },
    act: fault({ path: /^\/api\/admin\/events/u, hold: true }),
  },
];
