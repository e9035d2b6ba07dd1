/** What the free plans gave when they were last read: see "Sources" in docs/costs.md. Bytes are 10⁶ and 10⁹. */
export const PLANS = {
  read: '2026-09-23',
  netlify: { credits: 300, deploy: 15, perGB: 20, per10kRequests: 2 },
  supabase: { database: 500e6, storage: 1e9, uncached: 5e9, cached: 5e9 },
  heroku: { dollars: 5, hours: 1000 },
};
/** Assumed, not measured: what a small studio's month looks like. */
export const MONTH = { deploysByPush: 2, days: 30 };

const kB = (bytes) => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
const MB = (bytes) => `${(bytes / 1e6).toFixed(bytes < 10e6 ? 2 : 0)} MB`;
const n = (value) => Math.floor(value).toLocaleString('en-GB');
const mean = (...values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The figures of docs/costs.md as Markdown. `measured`: bytes, from tools/costs.mjs. */
export function costs({ visits, pages, photo, database, idle, sqlPerRender }) {
  const { netlify, supabase, heroku } = PLANS;
  const of = (key) => mean(visits.phone[key], visits.desk[key]);
  const visit = Object.fromEntries(Object.keys(visits.phone).map((key) => [key, of(key)]));
  const credits = (visit.netlify / 1e9) * netlify.perGB + (visit.requests / 10_000) * netlify.per10kRequests;
  const left = (deploys) => Math.max(0, netlify.credits - deploys * netlify.deploy);
  const perPhoto = photo.original + photo.renditions;
  const queries = supabase.uncached - idle.rare * MONTH.days;
  const percent = (perDay) => `${((perDay * MONTH.days * 100) / supabase.uncached).toFixed(0)} %`;
  const waits = (what, perDay) =>
    `| ${what} | ${MB(perDay)} × ${MONTH.days} = ${MB(perDay * MONTH.days)} | ${perDay * MONTH.days > supabase.uncached ? `gone after ${(supabase.uncached / perDay).toFixed(1)} days` : percent(perDay)} |`;
  const rows = (title, lines) => `### ${title}\n\n${lines[0]}\n${lines[0].replace(/[^|]+/gu, ' --- ')}\n${lines.slice(1).join('\n')}`;
  const device = (name, key) => visits[name][key];

  const weight = rows(`One visit of ${pages} pages, to the end of each, nothing kept in the browser`, [
    '| what | phone | desk | mean |',
    ...[
      ['from Netlify: pages, scripts, fonts, and what it passes on', 'netlify', kB],
      ['requests to Netlify', 'requests', (value) => value.toFixed(0)],
      ['of these the API’s, most of them kept by the CDN', 'api', kB],
      ['requests of these', 'apiRequests', (value) => value.toFixed(0)],
      ['pictures, from Supabase’s CDN', 'media', kB],
      ['requests of these', 'mediaRequests', (value) => value.toFixed(0)],
    ].map(
      ([what, key, format]) => `| ${what} | ${format(device('phone', key))} | ${format(device('desk', key))} | ${format(visit[key])} |`,
    ),
  ]);
  const content = rows('Content', [
    '| what | takes | so the free plan has room for |',
    `| database, empty but for the demo | ${MB(database.empty)} | |`,
    `| a project, published, with 12 pictures | ${kB(database.project)} | (500 MB − ${MB(database.empty)}) ÷ ${kB(database.project)} = ${n((supabase.database - database.empty) / database.project)} |`,
    `| an article, published | ${kB(database.article)} | ${n((supabase.database - database.empty) / database.article)} |`,
    `| a letter, with its two mails | ${kB(database.letter)} | ${n((supabase.database - database.empty) / database.letter)} |`,
    `| a photograph of 24 megapixels: original ${MB(photo.original)}, files made of it ${MB(photo.renditions)} | ${MB(perPhoto)} | 1 GB ÷ ${MB(perPhoto)} = ${n(supabase.storage / perPhoto)} photographs, ${n(supabase.storage / perPhoto / 12)} projects of 12 |`,
  ]);
  const limits = [
    [
      'Netlify credits',
      `${credits.toFixed(4)} credits: ${kB(visit.netlify)} × 20 ÷ GB + ${visit.requests.toFixed(0)} × 2 ÷ 10,000`,
      left(MONTH.deploysByPush) / credits,
    ],
    ['Supabase, cached egress (pictures)', kB(visit.media), supabase.cached / visit.media],
  ];
  const traffic = rows('Visits in a month', [
    '| what ends | one visit takes | visits |',
    ...limits.map(([what, takes, fits]) => `| ${what} | ${takes} | ${n(fits)} |`),
  ]);
  const deploys = rows('Deploys against visits, out of 300 credits', [
    '| deploys in the month | credits | visits that are left |',
    ...[MONTH.deploysByPush, 4, 8, 15, 20, MONTH.days].map(
      (count) =>
        `| ${count} | ${count * netlify.deploy} | ${count * netlify.deploy > netlify.credits ? 'none: every site stops' : n(left(count) / credits)} |`,
    ),
  ]);
  const egress = rows('SQL, which counts as uncached egress: 5 GB a month', [
    '| what | bytes | of the free plan |',
    waits('one process that only waits, jobs in PostgreSQL, `QUEUE_POLL_SECONDS=0.5`', idle.often),
    waits('the same, `QUEUE_POLL_SECONDS=120`', idle.rare),
    waits('a web process without jobs, as with a worker or Redis beside it', idle.web),
    `| one answer that neither the CDN nor memory had | ${kB(sqlPerRender)} | beside \`QUEUE_POLL_SECONDS=120\`: ${n(queries / sqlPerRender)} |`,
  ]);
  const [first] = limits.toSorted((a, b) => a[2] - b[2]);
  const verdict = [
    `**What ends first** with ${MONTH.deploysByPush} deploys in the month: ${first[0]}, at ${n(first[2])} visits a month (${n(first[2] / MONTH.days)} a day).`,
    `Waiting takes ${percent(idle.rare)} of the SQL egress with \`QUEUE_POLL_SECONDS=120\`; at the default of half a second it would be the first to end, after ${(supabase.uncached / idle.often).toFixed(1)} days.`,
    `Of content it is storage: ${n(supabase.storage / perPhoto)} photographs, long before the database.`,
    `One dyno that never sleeps takes ${24 * MONTH.days} of Eco's ${heroku.hours} hours; two do not fit.`,
  ].join(' ');
  return [verdict, weight, traffic, deploys, content, egress].join('\n\n');
}
