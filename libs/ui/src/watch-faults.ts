/** Said by whoever watches; more of the same is known by then. */
const MOST = 5;

/**
 * Tells Sentry, or whatever takes its envelopes, of errors nobody caught. What sends them is fetched when the first one happens, and if it cannot
 * be, nothing else changes. A build without a DSN has none of this.
 */
export function watchFaults(dsn: string, app: 'site' | 'admin'): void {
  let reported = 0;
  const report = (error: unknown): void => {
    if (reported++ < MOST) void import('./faults.js').then(({ reportFault }) => reportFault(dsn, app, error)).catch(() => undefined);
  };
  addEventListener('error', ({ error }) => report(error));
  addEventListener('unhandledrejection', ({ reason }) => report(reason));
}
