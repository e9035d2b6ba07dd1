import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StormPlan } from './fates.js';
import type { Ledger } from './ledger.js';

export interface StormReport {
  queue: string;
  seed: number;
  seconds: number;
  faults: Record<string, number>;
  acknowledged: Record<string, number>;
  answers: Record<string, number>;
  longestAnswerMs: number;
  lost: string[];
  doubled: string[];
  wrongAnswers: string[];
  surprises: string[];
  letters: Record<string, number>;
  /** What the sweeper found and took away. */
  orphans: number;
  catchUpMs: number;
}

export function reportOf(
  plan: StormPlan,
  ledger: Ledger,
  rest: Pick<StormReport, 'queue' | 'surprises' | 'letters' | 'orphans' | 'catchUpMs'>,
): StormReport {
  const faults: Record<string, number> = {};
  for (const { name } of plan.events) faults[name] = (faults[name] ?? 0) + 1;
  const { acknowledged, answers, longestAnswerMs, lost, doubled, wrongs } = ledger;
  return {
    ...{ queue: rest.queue, seed: plan.seed, seconds: plan.seconds, faults, acknowledged, answers },
    ...{ longestAnswerMs: Math.round(longestAnswerMs), lost, doubled, wrongAnswers: wrongs },
    ...{ surprises: rest.surprises, letters: rest.letters, orphans: rest.orphans, catchUpMs: Math.round(rest.catchUpMs) },
  };
}

/** As a table for people, and as JSON below test-results/, beside it what the processes wrote. */
export async function tellReport(report: StormReport, logs: string): Promise<void> {
  const folder = join(process.cwd(), 'test-results');
  await mkdir(folder, { recursive: true });
  const name = join(folder, `storm-${report.queue.toLowerCase()}`);
  await writeFile(`${name}.json`, `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(`${name}.log`, logs);
  const counts = (all: Record<string, number>) => Object.entries(all).map(([name, count]) => [`  ${name}`, count] as const);
  const lines: (readonly [string, string | number])[] = [
    ['faults', Object.values(report.faults).reduce((sum, count) => sum + count, 0)],
    ...counts(report.faults),
    ['acknowledged', Object.values(report.acknowledged).reduce((sum, count) => sum + count, 0)],
    ...counts(report.acknowledged),
    ['answers', Object.values(report.answers).reduce((sum, count) => sum + count, 0)],
    ...counts(report.answers),
    ['letters', Object.values(report.letters).reduce((sum, count) => sum + count, 0)],
    ...counts(report.letters),
    ['lost', report.lost.length],
    ['doubled', report.doubled.length],
    ['wrong answers', report.wrongAnswers.length],
    ['unasked ends of processes', report.surprises.length],
    ['objects left over, taken away by the sweeper', report.orphans],
    ['longest answer', `${(report.longestAnswerMs / 1_000).toFixed(1)} s`],
    ['caught up after', `${(report.catchUpMs / 1_000).toFixed(1)} s`],
  ];
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  const table = lines.map(([name, value]) => `${name.padEnd(width)}${String(value).padStart(8)}`).join('\n');
  process.stdout.write(`\nStorm of ${report.seconds} s, jobs in ${report.queue}, seed ${report.seed}\n${table}\n`);
}
