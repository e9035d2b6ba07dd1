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
    ...{ what: 'a proxy that holds events back', only: 'events', failed: ['events.delivered'], says: /Nothing came within/u },
    act: fault({ path: /^\/api\/admin\/events/u, hold: true }),
  },
];
