import { readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../install.mjs';
import { REQUIREMENTS } from './requirements.mjs';

const DOCUMENT = join(root, 'docs/security.md');
/** A name given to a test, or to several: `it('1.2.4 …'`, `describe.each(…)('1.2.4 6.3.1 …'`. */
const NAMED = /[(]\s*(['`])((?:\d+\.\d+\.\d+ )+)((?:(?!\1).)*)/gu;

/** Tests by the identifiers their names begin with. */
export function namedTests() {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.spec.ts', '*.spec.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  const tests = new Map();
  for (const file of files.trim().split('\n').sort()) {
    for (const [, , ids, name] of readFileSync(join(root, file), 'utf8').matchAll(NAMED)) {
      for (const id of ids.trim().split(' '))
        tests.set(id, [...(tests.get(id) ?? []), { file, name: name.replace(/\$\{[^}]*\}/gu, '…').trim() }]);
    }
  }
  return tests;
}

/** The document as it should stand: the part written by hand stays, the table is made anew. */
export async function securityDocument(before) {
  const tests = namedTests();
  const rows = REQUIREMENTS.map(([id, level, what, status, why]) => {
    const proofs = tests.get(id) ?? [];
    const met = proofs.length === 0 ? 'not met' : (status ?? 'met');
    const named = [...new Map(proofs.map(({ file, name }) => [file, name]))].map(([file, name]) => `[${name || file}](../${file})`);
    return `| v5.0.0-${id} | ${level} | ${what} | ${named.join('<br>') || '–'} | ${met}${why === undefined ? '' : `: ${why}`} |`;
  });
  const count = (word) => rows.filter((row) => new RegExp(`\\| ${word}[^|]* \\|$`, 'u').test(row)).length;
  const table = [
    '<!-- made by `npm run security` -->',
    '',
    `${rows.length} requirements: ${count('met')} met, ${count('partly')} in part, ${count('not met')} not met.`,
    '',
    '<!-- prettier-ignore-start -->',
    '| requirement | level | what must hold | tests | status |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '<!-- prettier-ignore-end -->',
    '',
    '<!-- until here -->',
  ].join('\n');
  const text = before.replace(/<!-- made by[^]*<!-- until here -->/u, () => table);
  return format(text, { ...(await resolveConfig(DOCUMENT)), filepath: DOCUMENT });
}

/** `npm run security` writes it; the unit tests ask whether it is up to date. */
if (process.argv[1]?.endsWith('security/docs.mjs')) writeFileSync(DOCUMENT, await securityDocument(readFileSync(DOCUMENT, 'utf8')));
