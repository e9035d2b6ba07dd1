import type { Faults } from './faults.js';
import type { Logger } from './logger.js';

/** Where faults are reported, also the one that ends the process is, before it ends. Elsewhere Node ends it at once, as ever. */
export function reportCrashes(log: Logger, faults: Faults | undefined): void {
  if (faults === undefined) return;
  process.once('uncaughtException', (err) => {
    log.fatal({ err }, 'crashed');
    faults.report(err, { crash: 'true' });
    void faults.flush().finally(() => process.exit(1));
  });
}
