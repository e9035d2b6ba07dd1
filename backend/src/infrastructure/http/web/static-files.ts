import { stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SitePages } from '../../site/site-pages.js';
import type { CdnHeaders } from '../cdn-headers.js';
import { sendProblem } from '../problem-filter.js';

export interface StaticOptions {
  /** Rendered pages of the public site; where there are none, they are rendered when they are asked for. */
  siteDir?: string | undefined;
  /** Build of the public site; its `client/` holds the assets. */
  siteBuild: string;
  /** Build of the admin. */
  adminBuild?: string | undefined;
  /** Folder whose `images/` visitors may read. Originals beside it stay private. */
  mediaDir?: string | undefined;
  pages: SitePages;
  /** Counts a page that has to be made. @throws when somebody asks for too many */
  admit: (request: FastifyRequest) => Promise<unknown>;
  /** What a CDN may keep of a page. */
  cdnOf: (address: string) => CdnHeaders;
}

const IMMUTABLE = 'public, max-age=31536000, immutable';
const FRESH = 'public, max-age=0, must-revalidate';
/** What begins with a dot is the business of builds and tools (RFC 8615 names the one exception). */
const HIDDEN = /(?:^|[/\\])\.(?!well-known\/)/u;
const TYPES: Readonly<Record<string, string>> = {
  ...{
    html: 'text/html; charset=utf-8',
    json: 'application/json',
    xml: 'application/xml; charset=utf-8',
    txt: 'text/plain; charset=utf-8',
  },
};
/** The data of a page as it is now; `index.json` beside it may be older, on a host of files. */
const NOW = /(^|\/)now\.json$/u;

/** On one machine the API's process also hands out what a CDN would: pages, assets, the admin and the images. */
export async function serveStaticFiles(app: FastifyInstance, options: StaticOptions): Promise<void> {
  await app.register(fastifyStatic, { root: options.siteDir ?? process.cwd(), serve: false, cacheControl: false });
  const send = async (reply: FastifyReply, root: string, path: string, cache: string): Promise<boolean> => {
    const file = normalize(path);
    if (file.startsWith('..') || file.includes('\0') || HIDDEN.test(file) || !(await stat(join(root, file)).catch(() => null))?.isFile())
      return false;
    await reply.header('cache-control', cache).sendFile(file, root);
    return true;
  };

  app.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const path = decode(request.url);
      if (path === null || path === 'api' || path.startsWith('api/')) return reply.callNotFound();
      if (path.startsWith('media/')) {
        if (
          options.mediaDir !== undefined &&
          path.startsWith('media/images/') &&
          (await send(reply, options.mediaDir, path.slice(6), IMMUTABLE))
        )
          return reply;
        return reply.callNotFound();
      }
      // The page itself is the API's; on a CDN a rewrite leads there.
      if (path.startsWith('preview/')) return reply.redirect(`/api/${path}`, 307);
      if (options.adminBuild !== undefined && (path === 'admin' || path.startsWith('admin/'))) return admin(path);
      return site(path);

      async function admin(address: string) {
        const root = options.adminBuild ?? '';
        if (address === 'admin') return reply.redirect('/admin/', 308);
        const file = address.slice('admin/'.length);
        if (file !== '' && (await send(reply, root, file, file.startsWith('assets/') ? IMMUTABLE : FRESH))) return reply;
        // Addresses inside the admin are its own affair; files are not.
        if (/\.[a-z0-9]+$/u.test(file) || !(await send(reply, root, 'index.html', FRESH))) return reply.callNotFound();
        return reply;
      }

      async function site(address: string) {
        const { siteDir, siteBuild } = options;
        const client = join(siteBuild, 'client');
        if (await send(reply, client, address, address.startsWith('assets/') ? IMMUTABLE : FRESH)) return reply;
        if (address.endsWith('/') && address !== '') return reply.redirect(`/${address.replace(/\/+$/u, '')}`, 308);
        if (siteDir === undefined) return rendered(address).catch((error: unknown) => sendProblem(error, request, reply));
        const file = address.replace(NOW, '$1index.json');
        if (/\.[a-z0-9]+$/u.test(file) && (await send(reply, siteDir, file, FRESH))) return reply;
        if (await send(reply, siteDir, join(file, 'index.html'), FRESH)) return reply;
        const moved = await options.pages.movedTo(address).catch(() => null);
        if (moved !== null) return reply.redirect(moved, 308);
        void reply.status(404);
        if (await send(reply, siteDir, '404.html', FRESH)) return reply;
        return reply.callNotFound();
      }

      /** For a CDN whose files were made before this page was. */
      async function rendered(address: string) {
        await options.admit(request);
        const found = await options.pages.at(address);
        void reply.headers({ ...options.cdnOf(address.replace(/\/?(?:index|now)\.json$/u, '')), 'cache-control': FRESH });
        if (found.status === 308) return reply.redirect(found.location, 308);
        const { path, body } = found.file;
        return reply
          .status(found.status)
          .type(TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
          .send(body);
      }
    },
  });
}

/** Path without the leading slash and the query; null if it is not properly encoded. */
function decode(url: string): string | null {
  try {
    return decodeURIComponent(url.split(/[?#]/u)[0] ?? '').replace(/^\/+/u, '');
  } catch {
    return null;
  }
}
