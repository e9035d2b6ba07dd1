import { stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublicReads } from '../../site/site-source.js';

export interface StaticOptions {
  /** Rendered pages of the public site. */
  siteDir?: string | undefined;
  /** Build of the public site; its `client/` holds the assets. */
  siteBuild?: string | undefined;
  /** Build of the admin. */
  adminBuild?: string | undefined;
  /** Folder whose `images/` visitors may read. Originals beside it stay private. */
  mediaDir?: string | undefined;
  reads: PublicReads;
}

const IMMUTABLE = 'public, max-age=31536000, immutable';
const FRESH = 'public, max-age=0, must-revalidate';
/** What begins with a dot is the business of builds and tools (RFC 8615 names the one exception). */
const HIDDEN = /(?:^|[/\\])\.(?!well-known\/)/u;

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
        if (
          siteBuild !== undefined &&
          (await send(reply, join(siteBuild, 'client'), address, address.startsWith('assets/') ? IMMUTABLE : FRESH))
        )
          return reply;
        if (siteDir === undefined) return reply.callNotFound();
        if (address.endsWith('/') && address !== '') return reply.redirect(`/${address.replace(/\/+$/u, '')}`, 308);
        if (/\.[a-z0-9]+$/u.test(address) && (await send(reply, siteDir, address, FRESH))) return reply;
        if (await send(reply, siteDir, join(address, 'index.html'), FRESH)) return reply;
        const moved = await movedTo(address, options.reads).catch(() => null);
        if (moved !== null) return reply.redirect(moved, 308);
        void reply.status(404);
        if (await send(reply, siteDir, '404.html', FRESH)) return reply;
        return reply.callNotFound();
      }
    },
  });
}

/** Where a page that once had this address is now. */
async function movedTo(address: string, { publicProjects, publicNews, publicPages }: PublicReads): Promise<string | null> {
  const [, list, slug] = /^(?:(projects|news)\/)?([a-z0-9-]+)$/u.exec(address) ?? [];
  if (slug === undefined) return null;
  const found = await (list === 'projects' ? publicProjects : list === 'news' ? publicNews : publicPages).bySlug(slug);
  return found !== null && 'movedTo' in found ? `/${list === undefined ? '' : `${list}/`}${found.movedTo}` : null;
}

/** Path without the leading slash and the query; null if it is not properly encoded. */
function decode(url: string): string | null {
  try {
    return decodeURIComponent(url.split(/[?#]/u)[0] ?? '').replace(/^\/+/u, '');
  } catch {
    return null;
  }
}
