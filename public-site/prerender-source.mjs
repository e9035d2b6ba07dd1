import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE = 60_000;
const AT_ONCE = 8;

/** Everything published, from the public API. Each is fetched by itself, a few at a time. */
export async function apiSource(api, patience = PATIENCE) {
  const deadline = Date.now() + patience;
  const get = (path) => fetchJson(new URL(path, api), deadline);
  const site = await get('/api/site');
  const list = async (path) => {
    const items = [];
    let facets;
    let cursor = null;
    do {
      const page = await get(`${path}?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
      items.push(...page.items);
      facets = page.facets;
      cursor = page.nextCursor;
    } while (cursor);
    return { items, facets };
  };
  const [projects, news] = [await list('/api/projects'), await list('/api/news')];
  const views = new Map();
  const queue = [
    ...projects.items.map(({ slug }) => `/api/projects/${slug}`),
    ...news.items.map(({ slug }) => `/api/news/${slug}`),
    ...site.pages.map(({ slug }) => `/api/pages/${slug}`),
  ];
  const fetchSome = async () => {
    for (let path = queue.shift(); path; path = queue.shift()) views.set(path, await get(path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
  const view = (path) => async (slug) => views.get(`${path}/${slug}`) ?? null;
  return {
    site: async () => site,
    projects: async () => projects,
    news: async () => news,
    ...{ project: view('/api/projects'), article: view('/api/news'), page: view('/api/pages') },
  };
}

/** Waits for an API that is starting or shedding load; gives up at once where asking again cannot help. */
async function fetchJson(url, deadline) {
  for (let pause = 500; ; pause = Math.min(pause * 2, 8_000)) {
    let problem;
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(15_000), headers: { accept: 'application/json' } });
      if (answer.ok) return await answer.json();
      if (answer.status === 404 && /^\/api\/(projects|news|pages)\//.test(url.pathname)) return null;
      problem = `${url} answered ${answer.status}`;
      if (answer.status < 500 && answer.status !== 429 && answer.status !== 408) throw Object.assign(new Error(problem), { final: true });
    } catch (error) {
      if (error.final) throw error;
      problem ??= `${url} cannot be reached (${error.cause?.code ?? error.message})`;
    }
    if (Date.now() + pause > deadline) throw new Error(`${problem}; gave up after ${PATIENCE / 1000} s`);
    await wait(pause);
  }
}
