/** Of how many of the latest days, weeks and months the newest backup is kept. */
export interface Retention {
  days: number;
  weeks: number;
  months: number;
}
export interface DatedBackup {
  id: string;
  at: Date;
}

const DAY_MS = 24 * 60 * 60 * 1_000;
const UNITS = { d: 'days', w: 'weeks', m: 'months' } as const;

/** `7d,4w,12m`, in any order, what is not named being none. Null for anything else, and for what would keep nothing. */
export function parseRetention(text: string): Retention | null {
  const retention: Retention = { days: 0, weeks: 0, months: 0 };
  for (const part of text.split(',')) {
    const [, count, unit] = /^\s*(\d{1,4})([dwm])\s*$/u.exec(part) ?? [];
    if (count === undefined) return null;
    retention[UNITS[unit as keyof typeof UNITS]] = Number(count);
  }
  return retention.days + retention.weeks + retention.months > 0 ? retention : null;
}

/**
 * Ids of what stays. Periods are those of UTC in which there is a backup, however long ago: a studio that paused for a month keeps what it had. Weeks
 * begin on Monday. The newest of all always stays.
 */
export function backupsToKeep(backups: readonly DatedBackup[], { days, weeks, months }: Retention): Set<string> {
  const newestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  const keep = new Set(newestFirst.slice(0, 1).map(({ id }) => id));
  const rules: [count: number, periodOf: (at: Date) => string | number][] = [
    [days, (at) => Math.floor(at.getTime() / DAY_MS)],
    // 1 January 1970 was a Thursday.
    [weeks, (at) => Math.floor((Math.floor(at.getTime() / DAY_MS) + 3) / 7)],
    [months, (at) => at.toISOString().slice(0, 7)],
  ];
  for (const [count, periodOf] of rules) {
    const seen = new Set<string | number>();
    for (const { id, at } of newestFirst) {
      if (seen.has(periodOf(at))) continue;
      if (seen.size === count) break;
      seen.add(periodOf(at));
      keep.add(id);
    }
  }
  return keep;
}
