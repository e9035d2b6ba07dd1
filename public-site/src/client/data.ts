import type { PageData } from '../model.js';

/** A page's JSON is small and beside it; whoever is slower than this is not waited for. */
const TIMEOUT = 4_000;
const fetched = new Map<string, Promise<PageData | null>>();

/** `index` is as old as the page's file; `now` is asked of whoever knows what is published at this moment. */
const fileOf = (path: string, which: 'index' | 'now'): string => `${path === '/' ? '' : path}/${which}.json`;
/** `/projects/`, `/projects/index.html` and `/projects.html` are the same page as `/projects`. */
export const pathOf = (pathname: string): string => pathname.replace(/\/(?:index\.html)?$|\.html$/, '') || '/';

async function load(path: string, which: 'index' | 'now'): Promise<PageData | null> {
  try {
    const cache = which === 'now' ? 'no-cache' : 'default';
    const answer = await fetch(fileOf(path, which), {
      signal: AbortSignal.timeout(TIMEOUT),
      cache,
      headers: { accept: 'application/json' },
    });
    const data = answer.ok || answer.status === 404 ? ((await answer.json()) as PageData) : null;
    // Another path: the page has moved there. A missing one says that nothing is here, in a page of its own.
    return data && (answer.ok || data.page.kind === 'lost') ? data : null;
  } catch {
    return null;
  }
}

/** The page at an address, fetched once while the site is open; null if it cannot be had. */
export function pageAt(path: string): Promise<PageData | null> {
  let page = fetched.get(path);
  if (!page) {
    page = load(path, 'index').then((data) => (data?.path === path ? data : null));
    fetched.set(path, page);
    void page.then((data) => data ?? fetched.delete(path));
  }
  return page;
}

/** The page as it stands on the server now: another address if it has moved, the page that says nothing is here if it is gone. */
export async function freshPage(path: string): Promise<PageData | null> {
  const data = await load(path, 'now');
  if (data) fetched.set(path, Promise.resolve(data.path === path ? data : null));
  return data;
}
