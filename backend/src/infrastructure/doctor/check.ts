import type { Context } from './context.js';

export const STATUSES = ['ok', 'warning', 'failed', 'skipped'] as const;
export type Status = (typeof STATUSES)[number];

export interface Finding {
  status: Status;
  /** What was found, in one line. */
  found: string;
  /** What to do about it; a command or a setting by its name, where there is one. */
  advice?: string;
}

export interface Check {
  /** Stable: `--only`, `--json` and documents name it. Before the dot stands the topic. */
  id: string;
  title: string;
  /** Checks that have to have gone well, or this one has nothing to stand on. */
  needs?: readonly string[];
  /** Checks that must not have failed; it does not matter if they did not apply. */
  unless?: readonly string[];
  /** Longest time it may take, in milliseconds. */
  limitMs?: number;
  run: (context: Context) => Promise<Finding>;
}

/** What `--json` prints for each check. */
export interface Outcome extends Finding {
  id: string;
  title: string;
  ms: number;
}

export const ok = (found: string): Finding => ({ status: 'ok', found });
export const warning = (found: string, advice: string): Finding => ({ status: 'warning', found, advice });
export const failed = (found: string, advice: string): Finding => ({ status: 'failed', found, advice });
export const skipped = (found: string): Finding => ({ status: 'skipped', found });

/** All that is wrong at once, so that it is mended in one go. */
export const verdict = (wrong: readonly string[], good: string, advice: string): Finding =>
  wrong.length === 0 ? ok(good) : failed(wrong.join('; '), advice);
