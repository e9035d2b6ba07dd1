import type { SiteSource } from '@atelier/contracts';
import type { Moved, PublicNews, PublicPages, PublicProjects, PublicSite } from '../../application/ports/read-models.js';

/** Everything visitors may read. */
export interface PublicReads {
  publicSite: PublicSite;
  publicProjects: PublicProjects;
  publicNews: PublicNews;
  publicPages: PublicPages;
}

const PAGE = 100;

/** Reads each thing once for one publication, so that every page of it shows the same state. */
export function createSiteSource({ publicSite, publicProjects, publicNews, publicPages }: PublicReads): SiteSource {
  const once = <T>(read: () => Promise<T>) => {
    let known: Promise<T> | undefined;
    return () => (known ??= read());
  };
  const onceEach = <V extends object>(bySlug: (slug: string) => Promise<V | Moved | null>) => {
    const known = new Map<string, Promise<V | null>>();
    return (slug: string) => {
      const view = known.get(slug) ?? bySlug(slug).then((found) => (found === null || 'movedTo' in found ? null : found));
      known.set(slug, view);
      return view;
    };
  };
  return {
    site: once(() => publicSite.read()),
    projects: once(() => readAll((query) => publicProjects.page(query))),
    project: onceEach((slug) => publicProjects.bySlug(slug)),
    news: once(() => readAll((query) => publicNews.page(query))),
    article: onceEach((slug) => publicNews.bySlug(slug)),
    page: onceEach((slug) => publicPages.bySlug(slug)),
  };
}

interface Listed<I, F> {
  items: I[];
  facets: F;
  nextCursor: string | null;
}

async function readAll<I, F>(page: (query: { limit: number; cursor: string | undefined }) => Promise<Listed<I, F>>) {
  const items: I[] = [];
  for (let cursor: string | undefined; ;) {
    const next = await page({ limit: PAGE, cursor });
    items.push(...next.items);
    if (next.nextCursor === null) return { items, facets: next.facets };
    cursor = next.nextCursor;
  }
}
