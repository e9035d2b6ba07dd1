import type { PageData } from '../model.js';

/** A page's JSON is small and beside it; whoever is slower than this is not waited for. */
const TIMEOUT = 4_000;
const fetched = new Map<string, Promise<PageData | null>>();

const fileOf = (path: string): string => `${path === '/' ? '' : path}/index.json`;
/** `/projects/` and `/projects/index.html` are the same page as `/projects`. */
export const pathOf = (pathname: string): string => pathname.replace(/\/(?:index\.html)?$/, '') || '/';

async function load(path: string, cache: RequestCache): Promise<PageData | null> {
  try {
    const answer = await fetch(fileOf(path), { signal: AbortSignal.timeout(TIMEOUT), cache, headers: { accept: 'application/json' } });
    const data = answer.ok ? ((await answer.json()) as PageData) : null;
    return data?.path === path ? data : null;
  } catch {
    return null;
  }
}

/** The page at an address, fetched once while the site is open; null if it cannot be had. */
export function pageAt(path: string): Promise<PageData | null> {
  let page = fetched.get(path);
  if (!page) {
    page = load(path, 'default');
    fetched.set(path, page);
    void page.then((data) => data ?? fetched.delete(path));
  }
  return page;
}

/** The page as it stands on the server now. */
export async function freshPage(path: string): Promise<PageData | null> {
  const data = await load(path, 'no-cache');
  if (data) fetched.set(path, Promise.resolve(data));
  return data;
}
