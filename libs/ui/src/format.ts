const LOCALE = 'en-GB';
const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'short' });
const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const whole = new Intl.NumberFormat(LOCALE);

const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
const DAY_MS = 86_400_000;

export const timeOfDay = (at: Date | string): string => time.format(new Date(at));

/** A moment as people say it: 10:41 today, Sun within six days, 12 Nov this year, 12 Nov 2025 before. */
export function moment(at: Date | string, now = new Date()): string {
  const date = new Date(at);
  const days = Math.round((midnight(now) - midnight(date)) / DAY_MS);
  if (days === 0) return time.format(date);
  if (days > 0 && days < 7) return weekday.format(date);
  return date.getFullYear() === now.getFullYear() ? day.format(date) : dayOfYear.format(date);
}

/** The same with the time of day kept: 12 Nov, 16:40. */
export function momentAndTime(at: Date | string, now = new Date()): string {
  const short = moment(at, now);
  const clock = timeOfDay(at);
  return short === clock ? clock : `${short}, ${clock}`;
}

/** 1234567 → 1,234,567 */
export const count = (value: number): string => whole.format(value);

/** 3 projects, 1 project */
export const counted = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

/** Bytes as 840 kB or 17.9 MB (powers of ten, as file managers say it). */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  const mega = bytes / 1_000_000;
  const short = (value: number): string => (value < 100 ? value.toFixed(1).replace(/\.0$/, '') : `${Math.round(value)}`);
  return mega < 999.5 ? `${short(mega)} MB` : `${short(mega / 1000)} GB`;
}

/** Seconds left as 0:27, 15 minutes. */
export function pause(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

export const firstName = (name: string): string => name.split(' ')[0] ?? name;
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => part[0]?.toUpperCase() ?? '')
    .slice(0, 2)
    .join('');
