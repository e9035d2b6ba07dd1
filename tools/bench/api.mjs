import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { fill } from './fill.mjs';
import { median, report } from './report.mjs';
import { withSystem } from './system.mjs';

const yardsticks = fileURLToPath(new URL('./yardsticks.mjs', import.meta.url));
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ROUNDS = 3;

const IMAGE = `jsonb_build_object('id', m.id, 'alt', m.alt, 'credit', m.credit, 'focalPoint', m.focal_point, 'rendered', m.rendered)`;
const LIST = `select p.summary, ${IMAGE} as cover from atelier.published_projects p left join atelier.media_assets m on m.id = p.cover_id order by p.position, p.id limit 21`;
/** The rows one project's page shows: itself, its images, its neighbours and what is related to it. */
const NEIGHBOUR = (comparison, direction) => `(select jsonb_build_array(n.summary->'slug', n.summary->'title', ${IMAGE})
  from atelier.published_projects n left join atelier.media_assets m on m.id = n.cover_id
  where (n.position, n.id) ${comparison} (p.position, p.id) order by n.position ${direction}, n.id ${direction} limit 1)`;
const ONE = `select p.summary, p.detail, p.published_at, p.updated_at,
  (select jsonb_agg(${IMAGE}) from atelier.media_assets m where m.id = any(p.image_ids)),
  (select jsonb_agg(jsonb_build_array(r.summary, ${IMAGE})) from atelier.published_projects r
    left join atelier.media_assets m on m.id = r.cover_id where r.id = any(p.related_ids)),
  ${NEIGHBOUR('<', 'desc')}, ${NEIGHBOUR('>', 'asc')}
  from atelier.published_projects p where p.slug = 'bench-project-7'`;

/** Runs the sides in turn, so that a machine that slows down slows them alike. Requests per second and latency in milliseconds, medians. */
async function compare(...urls) {
  const rounds = urls.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [side, url] of urls.entries()) {
      const { requests, latency, non2xx, errors } = await autocannon({ url, connections: 32, duration: SECONDS });
      if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refused, ${errors} failed`);
      rounds[side].push({ rate: requests.average, p50: latency.p50, p99: latency.p99 });
    }
  }
  const middle = (list, key) => median(list.map((entry) => entry[key]));
  return rounds.map((list) => ({ rate: middle(list, 'rate'), p50: middle(list, 'p50'), p99: middle(list, 'p99') }));
}

await withSystem(async ({ folder, sql, start, server }) => {
  await fill(sql, 1_000);
  const cached = await start(server);
  const uncached = await start(server, { PUBLIC_CACHE: 'off' });
  for (const [what, path, query] of [
    ['page of 20 projects', '/api/projects?limit=20', LIST],
    ['one project', '/api/projects/bench-project-7', ONE],
  ]) {
    const file = join(folder, 'body.json');
    await writeFile(file, Buffer.from(await (await fetch(cached.url + path)).arrayBuffer()));
    const bare = await start(yardsticks, {}, ['bytes', file]);
    const [ours, theirs] = await compare(cached.url + path, bare.url);
    report({
      what: `GET ${what}, requests/s`,
      value: ours.rate,
      yardstick: theirs.rate,
      budget: '≥ 0.6 of node:http with the same bytes',
      ok: (ratio) => ratio >= 0.6,
    });
    report({ what: `GET ${what}, p99 ms`, value: ours.p99, yardstick: theirs.p99, budget: '≤ 2 × node:http', ok: (ratio) => ratio <= 2 });
    await bare.stop();

    const byHand = await start(yardsticks, {}, ['query', query]);
    const [off, hand] = await compare(uncached.url + path, byHand.url);
    report({
      what: `GET ${what}, caches off, requests/s`,
      value: off.rate,
      yardstick: hand.rate,
      budget: '≥ 0.5 of one query written by hand',
      ok: (ratio) => ratio >= 0.5,
    });
    await byHand.stop();
  }
  // Growth: the same page, found by index, with a hundred times as many projects.
  const few = (await compare(`${uncached.url}/api/projects?limit=20`))[0];
  await fill(sql, 99_000, { from: 1_000, gallery: 3 });
  const many = (await compare(`${uncached.url}/api/projects?limit=20`))[0];
  report({
    what: 'page of 20 projects among 100,000, caches off, p50 ms',
    value: many.p50,
    yardstick: few.p50,
    budget: '≤ 1.2 × among 1,000',
    ok: (ratio) => ratio <= 1.2,
  });
  await cached.stop();
  await uncached.stop();
});
