import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, node, root } from './install.mjs';

/**
 * `npm test`: everything that proves the project, cheapest first, each step with its own line. A step that fails does not keep the others from
 * running; the last line counts them all. Runs on any Node from 20 on and brings what it needs.
 */
ensureInstalled();
ensurePrograms();

const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, FORCE_COLOR: '0' };
const bin = (path) => join(root, 'node_modules', path);
const results = mkdtempSync(join(tmpdir(), 'atelier-results-'));
const jest = (project) => [
  node,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    bin('jest/bin/jest.js'),
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${join(results, `${project}.json`)}`,
  ],
];
const steps = [
  ['Format', node, [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  ['Lint', node, [bin('eslint/bin/eslint.js'), '--max-warnings=0', '.']],
  ['Types', node, ['tools/types.mjs']],
  ['Build', node, ['tools/build.mjs']],
  ['API client up to date', node, ['tools/openapi.mjs', '--check']],
  ['Unit tests and architecture', ...jest('unit'), 'unit'],
  ['Integration tests', ...jest('integration'), 'integration'],
  ['Browser journeys', node, [bin('@playwright/test/cli.js'), 'test', '--config', 'e2e/playwright.config.ts'], 'playwright'],
];

let passed = 0;
let failed = 0;
for (const [name, command, args, report] of steps) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'playwright.json') },
    stdio: 'inherit',
  });
  const count = report === undefined ? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 } : countOf(report, status);
  passed += count.passed;
  failed += count.failed;
  if (count.flaky > 0) console.log(`   ${count.flaky} passed only at the second try`);
  console.log(`   ${status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
rmSync(results, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** How many tests a runner counted; a runner that fell over without counting is one failure. */
function countOf(report, status) {
  const path = join(results, `${report}.json`);
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const json = JSON.parse(readFileSync(path, 'utf8'));
  const count =
    report === 'playwright'
      ? { passed: json.stats.expected + json.stats.flaky, failed: json.stats.unexpected, flaky: json.stats.flaky }
      : { passed: json.numPassedTests, failed: json.numFailedTests + json.numRuntimeErrorTestSuites };
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Redis, PgBouncer and Chromium are real programs: brought by apt where that can be done, asked for in one line where it cannot. */
function ensurePrograms() {
  const missing = [
    ['redis-server', 'redis-server'],
    ['chromium', 'chromium'],
    ['pgbouncer', 'pgbouncer'],
  ].filter(([program]) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${packages.join(' and ')} …`);
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', '-o=Dpkg::Use-Pty=0', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status;
    if (apt('update') === 0 && apt('install', '-y', '--no-install-recommends', ...packages) === 0) return;
  }
  console.error(
    `The tests need ${packages.join(' and ')}: install ${packages.length === 1 ? 'it' : 'them'} with your package manager, then run npm test again.`,
  );
  process.exit(1);
}
