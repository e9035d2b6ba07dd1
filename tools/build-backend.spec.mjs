import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime-packages.mjs';
import { traced } from './trace.mjs';

const dist = join(root, 'backend/dist');
const chunks = readdirSync(dist).filter((name) => /^(?:chunk|program).*\.js$/u.test(name));

it.each([
  ['backend/src/infrastructure/shutdown.ts', 'Atelier cannot start: '],
  ['backend/src/infrastructure/http/problem-filter.ts', 'Something broke on our side.'],
])('leads from the bundle back to %s', (source, words) => {
  const chunk = chunks.find((name) => readFileSync(join(dist, name), 'utf8').includes(words));
  const lines = readFileSync(join(dist, chunk), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(words));
  const place = `at x (file://${dist}/${chunk}:${line + 1}:${lines[line].indexOf(words) + 1})`;
  const expected = readFileSync(join(root, source), 'utf8')
    .split('\n')
    .findIndex((text) => text.includes(words));
  expect(traced(place)).toMatch(new RegExp(`^at x \\(${source}:${expected + 1}:\\d+\\)$`, 'u'));
  expect(traced('at node:internal/x.js:1:2')).toBe('at node:internal/x.js:1:2');
});

it('holds nothing beyond ASCII, which would double its memory', () => {
  expect(chunks.filter((name) => /[^\0-\x7f]/u.test(readFileSync(join(dist, name), 'latin1')))).toEqual([]);
});
