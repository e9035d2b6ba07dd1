import { pause } from '../../setup/atelier.js';
import { diceOf } from './dice.js';
import type { Place, Seat } from './place.js';

interface Fate {
  /** What it happens to: two at once never befall the same part. */
  part: 'web' | 'worker' | 'postgres' | 'redis' | 'storage' | 'mail';
  /** Resolves when it is over. `holdMs`: how long it lasts. `one`: which of two. */
  befall: (place: Place, holdMs: number, one: 1 | 2) => Promise<void>;
}
export interface StormPlan {
  seed: number;
  seconds: number;
  /** Whether requests a silent storage never answered are ended with its silence. If not, whoever asked has to give up by itself. */
  hangUp: boolean;
  events: { name: string; atMs: number; holdMs: number; one: 1 | 2 }[];
}

/** Longer than either is waited for, in the long form. */
const AT_LEAST_MS: Record<string, number> = { 'PostgreSQL frozen': 12_000, 'Redis frozen': 7_000 };

const seat = (kind: 'web' | 'worker', one: 1 | 2): Seat => `${kind} ${one}`;
const fatesOf = (hangUp: boolean): Record<string, Fate> => ({
  'web killed': { part: 'web', befall: (place, _ms, one) => place.end(seat('web', one), 'SIGKILL') },
  'worker killed': { part: 'worker', befall: (place, _ms, one) => place.end(seat('worker', one), 'SIGKILL') },
  'web told to end': { part: 'web', befall: (place, _ms, one) => place.end(seat('web', one), 'SIGTERM') },
  'worker told to end': { part: 'worker', befall: (place, _ms, one) => place.end(seat('worker', one), 'SIGTERM') },
  'PostgreSQL restarted': { part: 'postgres', befall: (place, ms) => place.restartPostgres(false, ms) },
  'PostgreSQL crashed': { part: 'postgres', befall: (place, ms) => place.restartPostgres(true, ms / 4) },
  'PostgreSQL frozen': { part: 'postgres', befall: (place, ms) => place.freezePostgres(ms) },
  'storage answers 503': {
    part: 'storage',
    befall: async ({ storage }, ms) => {
      storage.down = true;
      await pause(ms);
      storage.down = false;
    },
  },
  'storage silent': {
    part: 'storage',
    befall: async ({ storage }, ms) => {
      storage.silent = true;
      await pause(ms);
      storage.silent = false;
      if (hangUp) storage.hangUp();
    },
  },
  'storage cuts': {
    part: 'storage',
    befall: async ({ storage }, ms) => {
      storage.faults = Array<number>(40).fill(0);
      storage.cutDownloads = true;
      await pause(ms);
      storage.cutDownloads = false;
      storage.faults = [];
    },
  },
  'mail server down': {
    part: 'mail',
    befall: async (place, ms) => {
      await place.stopMail();
      await pause(ms);
      await place.startMail();
    },
  },
  'mail server slow': {
    part: 'mail',
    befall: async (place, ms) => {
      place.mailDelayMs = ms;
      await pause(ms);
      place.mailDelayMs = 0;
    },
  },
  'Redis emptied': { part: 'redis', befall: async (place) => void (await place.withRedis((redis) => redis.flushall())) },
  'Redis frozen': { part: 'redis', befall: (place, ms) => place.freezeRedis(ms) },
  'Redis restarted': {
    part: 'redis',
    befall: async (place, ms) => {
      await place.stopRedis();
      await pause(ms);
      await place.startRedis();
    },
  },
});

/** Every fate in an order of the dice, again and again, one every few seconds; each may reach into the next. */
export function planStorm(seed: number, seconds: number, withRedis: boolean, hangUp: boolean): StormPlan {
  const dice = diceOf(seed);
  const names = Object.entries(fatesOf(hangUp)).flatMap(([name, { part }]) => (part === 'redis' && !withRedis ? [] : [name]));
  const rounds = Math.max(1, Math.round(seconds / (names.length * 4.5)));
  const slotMs = (seconds * 1_000) / (rounds * names.length);
  const events: StormPlan['events'] = [];
  for (let round = 0; round < rounds; round++) {
    const bag = [...names];
    while (bag.length > 0) {
      const [name = ''] = bag.splice(Math.floor(dice(bag.length)), 1);
      const atMs = Math.round((events.length + dice(0.5)) * slotMs);
      const holdMs = Math.max(Math.round(slotMs * (0.3 + dice(0.7))), hangUp ? 0 : (AT_LEAST_MS[name] ?? 0));
      events.push({ name, atMs, holdMs, one: dice(2) < 1 ? 1 : 2 });
    }
  }
  return { seed, seconds, hangUp, events };
}

export const tell = ({ seed, events }: StormPlan): string =>
  `seed ${seed}: ${events.map(({ name, atMs, holdMs, one }) => `${(atMs / 1000).toFixed(1)} s ${name} ${one} (${holdMs} ms)`).join(', ')}`;

/** Resolves when the last one is over. */
export async function unleash(place: Place, plan: StormPlan): Promise<void> {
  const fates = fatesOf(plan.hangUp);
  const parts = new Map<string, Promise<void>>();
  for (const { name, atMs, holdMs, one } of plan.events) {
    const { part, befall } = fates[name] as Fate;
    const before = parts.get(part) ?? Promise.resolve();
    parts.set(
      part,
      Promise.all([before, pause(atMs)]).then(() => befall(place, holdMs, one)),
    );
  }
  await Promise.all(parts.values());
}
