import { failed, skipped, type Check, type Finding, type Outcome } from './check.js';
import type { Cleanup } from './cleanup.js';
import type { Context } from './context.js';
import { Trouble } from './trouble.js';

/** At a time: the doctor is a guest, and a small deployment shall not notice it. */
const AT_ONCE = 4;
const LIMIT_MS = 20_000;

export interface Report {
  outcomes: Outcome[];
  /** What the doctor made and could not take away again. */
  left: string[];
}

/**
 * Runs checks as soon as those they stand on are through, some at a time, and gives their outcomes in the order of the list. Whatever was made is taken
 * away at the end, however that came.
 */
export async function runChecks(
  checks: readonly Check[],
  contextFor: (signal: AbortSignal) => Context,
  { cleanup, stopping, limitMs = LIMIT_MS }: { cleanup: Cleanup; stopping: AbortSignal; limitMs?: number },
): Promise<Report> {
  const ended = new Map<string, Promise<Outcome>>();
  const free = slots(AT_ONCE);
  for (const check of checks) {
    const grounds = [...(check.needs ?? []), ...(check.unless ?? [])].flatMap((id) => ended.get(id) ?? []);
    ended.set(
      check.id,
      Promise.all(grounds).then(async (found) => {
        const gone = found.find(({ id, status }) => status === 'failed' || (status === 'skipped' && check.needs?.includes(id) === true));
        if (gone !== undefined)
          return outcome(check, skipped(`Not asked: “${gone.title}” ${gone.status === 'failed' ? 'failed' : 'was skipped'}.`), 0);
        return free(async () => {
          if (stopping.aborted) return outcome(check, skipped('Not asked: stopped.'), 0);
          const began = performance.now();
          return outcome(check, await within(check, contextFor, stopping, check.limitMs ?? limitMs), performance.now() - began);
        });
      }),
    );
  }
  const outcomes = await Promise.all(ended.values());
  return { outcomes, left: await cleanup.run() };
}

const outcome = ({ id, title }: Check, finding: Finding, ms: number): Outcome => ({ id, title, ...finding, ms: Math.round(ms) });

async function within(check: Check, contextFor: (signal: AbortSignal) => Context, stopping: AbortSignal, ms: number): Promise<Finding> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<Finding>((resolve) => {
    const end = (finding: Finding) => {
      resolve(finding);
      controller.abort();
    };
    timer = setTimeout(() => end(failed(`No result within ${ms / 1000} s.`, 'Look whether it is overloaded, then run it again.')), ms);
    stopping.addEventListener('abort', () => end(skipped('Stopped.')), { once: true });
  });
  const run = (async () => check.run(contextFor(controller.signal)))().catch((error: unknown) => failed(reasonOf(error), adviceOf(error)));
  try {
    return await Promise.race([run, over]);
  } finally {
    clearTimeout(timer);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const adviceOf = (error: unknown): string =>
  error instanceof Trouble ? error.advice : 'See whether the address is right and the host is up.';

/** So many at a time; the others wait their turn. */
function slots(size: number): <T>(act: () => Promise<T>) => Promise<T> {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return async (act) => {
    while (taken >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    taken++;
    try {
      return await act();
    } finally {
      taken--;
      waiting.shift()?.();
    }
  };
}
