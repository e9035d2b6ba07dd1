/** Where somebody is told of what broke and nobody foresaw: 5xx answers, jobs that failed for good, crashes. */
export interface Faults {
  report(error: unknown, tags: Record<string, string>): void;
  /** Sends what is left, for `ms` at the most. */
  flush(ms?: number): Promise<void>;
}
