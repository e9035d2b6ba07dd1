import { DomainError } from '../domain/domain-error.js';
import type { Logger } from './observability/logger.js';
import { isDatabaseUnavailable, isDatabaseUnproven } from './persistence/database-errors.js';

/** Heroku kills 30 s after it asked. */
export const CLOSING_MS = 25_000;
const START_MS = 5_000;

/** What ends with the process, by what it is. Each is told how many milliseconds are left of the 25 s. */
type Steps = Record<string, (msLeft: number) => Promise<unknown>>;

/**
 * Closes down once, on SIGTERM, SIGINT, or when the process that started this one is gone: in the order given, each step after the one before. Whatever is
 * still open after 25 s is named in the log and left: Heroku would kill the process 5 s later, and what was acknowledged is in the database.
 */
export function closeOnSignal(log: Logger, steps: Steps): void {
  let closing = false;
  const close = (reason: string) => {
    if (closing) return;
    closing = true;
    const began = performance.now();
    log.info({ reason }, 'closing');
    let doing = '';
    setTimeout(() => {
      log.error({ doing, open: process.getActiveResourcesInfo() }, 'not closed in time');
      process.exit(1);
    }, CLOSING_MS).unref();
    void (async () => {
      for (const [name, step] of Object.entries(steps)) {
        doing = name;
        await step(CLOSING_MS - (performance.now() - began)).catch((err: unknown) => log.error({ err, doing }, 'closing'));
      }
      process.exit(0);
    })();
  };
  process.on('SIGTERM', () => close('SIGTERM'));
  process.on('SIGINT', () => close('SIGINT'));
  process.on('disconnect', () => close('parent gone'));
}

/** Waits for a start that is under way, so that nothing begins after it was closed; not for ever, where a server it needs does not answer. */
export const startEnded = (starting: Promise<unknown>): Promise<unknown> =>
  Promise.race([starting.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, START_MS).unref())]);

/** Says in one line what is wrong and what to do, and ends. */
export function failStart(error: unknown): never {
  // What a person asked for was refused: nothing failed to start.
  if (error instanceof DomainError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  const message = error instanceof Error ? error.message : String(error);
  const said = isDatabaseUnproven(error)
    ? `nobody vouches for the database (${message}). Set DATABASE_CA to its certificate authority, or add ?sslmode=require to take any.`
    : isDatabaseUnavailable(error)
      ? `the database does not answer (${message}). Check DATABASE_URL.`
      : message;
  process.stderr.write(`Atelier cannot start: ${said}\n`);
  process.exit(1);
}
