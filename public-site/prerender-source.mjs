import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE = 60_000;
const AT_ONCE = 8;

/** Everything published, from the public API. Projects are fetched a few at a time. */
export async function apiSource(api, patience = PATIENCE) {
  const deadline = Date.now() + patience;
  const get = (path) => fetchJson(new URL(path, api), deadline);
  const site = await get('/api/site');
  const items = [];
  let facets;
  let cursor = null;
  do {
    const page = await get(`/api/projects?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    items.push(...page.items);
    facets = page.facets;
    cursor = page.nextCursor;
  } while (cursor);
  const projects = new Map();
  const queue = items.map((item) => item.slug);
  const fetchSome = async () => {
    for (let slug = queue.shift(); slug; slug = queue.shift()) projects.set(slug, await get(`/api/projects/${slug}`));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
  return { site: async () => site, projects: async () => ({ items, facets }), project: async (slug) => projects.get(slug) ?? null };
}

/** Waits for an API that is starting or shedding load; gives up at once where asking again cannot help. */
async function fetchJson(url, deadline) {
  for (let pause = 500; ; pause = Math.min(pause * 2, 8_000)) {
    let problem;
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(15_000), headers: { accept: 'application/json' } });
      if (answer.ok) return await answer.json();
      if (answer.status === 404 && url.pathname.startsWith('/api/projects/')) return null;
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
