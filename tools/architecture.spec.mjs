import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = process.cwd();
const cruise = (paths, prefix) => {
  const env = { ...process.env, CRUISE_ROOT: prefix };
  const binary = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [binary, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...paths],
    { cwd: root, env, encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
};
const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs').forbidden.map((rule) => rule.name);

describe('the dependency rule', () => {
  it('is kept everywhere', () => {
    const { summary } = cruise(['backend/src', 'public-site/src', 'admin-app/src', 'libs'], '');
    expect(summary.totalCruised).toBeGreaterThan(150);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  }, 60_000);

  it('would be noticed if broken: the fixture breaks each rule', () => {
    const { summary } = cruise(['tools/fixtures/architecture'], 'tools/fixtures/architecture/');
    expect([...new Set(summary.violations.map(({ rule }) => rule.name))].sort()).toEqual([...rules].sort());
  }, 60_000);
});
