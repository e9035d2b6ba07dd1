import type { FastifyInstance, RouteOptions } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Methods that an address takes; none if nothing is there. */
    allowedMethods: (url: string) => string[];
  }
}

/** Remembers every route, so that a method an address does not take can be told from an address that does not exist (RFC 9110, 15.5.6). */
export function rememberMethods(app: FastifyInstance): void {
  const routes: { path: RegExp; methods: readonly string[] }[] = [];
  app.decorate('allowedMethods', (url) => {
    const path = url.split('?')[0] ?? '';
    return [...new Set(routes.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods))].sort();
  });
  app.addHook('onRoute', ({ url, method }: RouteOptions) => {
    // What answers preflights stands everywhere.
    if (url === '*') return;
    routes.push({ path: patternOf(url), methods: [method].flat() });
  });
}

/** Everything outside the API is files, behind one wildcard. */
const patternOf = (url: string): RegExp =>
  url === '/*'
    ? /^\/(?!(?:api|media)(?:\/|$))/u
    : new RegExp(
        `^${url
          .replace(/[.+?^${}()|[\]\\]/gu, '\\$&')
          .replace(/:\w+/gu, '[^/]+')
          .replace(/\*/gu, '.*')}/?$`,
        'u',
      );
