import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { client, eventually, startAtelier, type Atelier } from '../setup/atelier.js';
import { METRICS_TOKEN, publish, startWorker, type Worker } from './support.js';

let atelier: Atelier;
let worker: Worker;
afterAll(async () => {
  await worker.stop();
  await atelier.stop();
});

interface Rule {
  alert: string;
  expr: string;
  annotations: { summary: string; runbook: string };
}
const rules = (load(readFileSync('docs/operations/alerts.yml', 'utf8')) as { groups: { rules: Rule[] }[] }).groups.flatMap(
  (group) => group.rules,
);
const dashboard = JSON.parse(readFileSync('docs/operations/dashboard.json', 'utf8')) as {
  panels: { title: string; targets: { expr: string }[] }[];
};
const expressions = [...rules.map(({ expr }) => expr), ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))];
/** What an expression asks for: the name of a series, and the labels it looks at. */
const selectors = expressions.flatMap((expr) =>
  [...expr.matchAll(/\b((?:atelier|nodejs|process)_\w+)(?:\{([^}]*)\})?/gu)].map(([, name = '', labels = '']) => ({
    name,
    labels: [...labels.matchAll(/(\w+)\s*[!=]/gu)].map(([, label = '']) => label),
  })),
);

it('asks for nothing that a running Atelier does not tell', async () => {
  atelier = await startAtelier({ METRICS_TOKEN, WORKER: 'separate' });
  worker = await startWorker(atelier, { METRICS_PORT: '0' });
  await publish(await atelier.signIn(), 'Colophon');
  const scrape = async () => {
    const web = (await client(() => atelier.url, METRICS_TOKEN)('GET', '/api/metrics')).body as string;
    const answer = await fetch(`http://127.0.0.1:${worker.metricsPort}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    return `${web}\n${await answer.text()}`;
  };
  const text = await eventually(
    scrape,
    (all) => /atelier_job_seconds_count\{.*\} 1/u.test(all) && /nodejs_gc_duration_seconds_sum\{/u.test(all),
    30_000,
  );
  expect(selectors.length).toBeGreaterThan(40);
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  const missing = selectors.filter(
    ({ name, labels }) =>
      !lines.some((line) => new RegExp(`^${name}[{ ]`, 'u').test(line) && labels.every((label) => line.includes(`${label}="`))),
  );
  expect(missing).toEqual([]);
}, 60_000);

it('every alert says what to do about it', () => {
  const guide = readFileSync('docs/operations.md', 'utf8');
  expect(rules.length).toBeGreaterThan(10);
  for (const { alert, annotations } of rules) {
    expect(annotations.runbook).toBe(`docs/operations.md#${alert.toLowerCase()}`);
    expect([alert, guide.includes(`### ${alert}\n`)]).toEqual([alert, true]);
  }
  const described = [...guide.matchAll(/^### (Atelier\w+)$/gmu)].map(([, name]) => name);
  expect(described.sort()).toEqual(rules.map(({ alert }) => alert).sort());
});
