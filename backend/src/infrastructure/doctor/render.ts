import { STATUSES, type Outcome, type Status } from './check.js';
import type { Report } from './run-checks.js';

const MARKS: Record<Status, string> = { ok: '✓', warning: '!', failed: '✗', skipped: '–' };
/** Of the last column; what is longer goes on below. */
const WIDTH = 92;

export const countsOf = (outcomes: readonly Outcome[]): Record<Status, number> =>
  Object.fromEntries(STATUSES.map((status) => [status, outcomes.filter((one) => one.status === status).length])) as Record<Status, number>;

/** For people: a line for each check, then what to do about those that are not well. */
export function renderTable({ outcomes, left }: Report): string {
  const titles = Math.max(...outcomes.map(({ title }) => title.length));
  const ids = Math.max(...outcomes.map(({ id }) => id.length));
  const rows = outcomes.flatMap(({ status, id, title, found }) => {
    const [first = '', ...more] = wrap(found, WIDTH);
    const indent = ' '.repeat(2 + titles + 2 + ids + 2);
    return [`${MARKS[status]} ${title.padEnd(titles)}  ${id.padEnd(ids)}  ${first}`.trimEnd(), ...more.map((line) => `${indent}${line}`)];
  });
  const todo = outcomes
    .filter(({ advice }) => advice !== undefined)
    .sort((a, b) => Number(b.status === 'failed') - Number(a.status === 'failed'));
  const advice = todo.flatMap(({ status, id, advice: text = '' }) => [
    `${MARKS[status]} ${id}`,
    ...wrap(text, WIDTH + 20).map((line) => `    ${line}`),
  ]);
  const counts = countsOf(outcomes);
  const sum = `${counts.ok} ok, ${counts.warning} to look at, ${counts.failed} failed, ${counts.skipped} skipped`;
  const rest =
    left.length === 0
      ? ['Everything the doctor made is gone again.']
      : ['Could not be taken away again; please delete it yourself:', ...left.map((line) => `  ${line}`)];
  return [...rows, '', ...(advice.length === 0 ? [] : ['What to do', ...advice, '']), sum, ...rest].join('\n');
}

/** For programs. Fields and ids stay; new ones may come. */
export function renderJson(report: Report, { at, targets }: { at: Date; targets: Record<'api' | 'site' | 'admin', string> }): string {
  const { outcomes, left } = report;
  return JSON.stringify({ at: at.toISOString(), ...targets, counts: countsOf(outcomes), checks: outcomes, left }, null, 2);
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
