import type { SystemStatus } from '@atelier/contracts';
import { areasOf, span, worst } from './findings.js';

const ago = (seconds: number): string => new Date(Date.parse('2026-12-03T12:00:00Z') - seconds * 1_000).toISOString();
const well: SystemStatus = {
  ...{ version: '0.1.0', commit: null, node: 'v24', startedAt: ago(90_000), now: ago(0) },
  database: { version: '17.1', migration: '2026-12-03-operations', pending: [], bytes: 12_000_000, roleIsOwner: false },
  queue: { kind: 'postgresql', waiting: 0, active: 0, delayed: 0, failed: 0, oldestWaitingSeconds: null },
  outbox: { waiting: 0, oldestSeconds: null },
  schedule: [{ name: 'empty-trash', dueAt: ago(-60), lateSeconds: 0 }],
  worker: { lastSeenAt: ago(12) },
  storage: { kind: 'disk', usedBytes: 10, quotaBytes: 1_000 },
  mail: { way: 'smtp', waiting: 0, failed: 0 },
  backup: { lastAt: ago(3_600), verifiedAt: ago(7_200), damagedAt: null, bytes: 1_000 },
  events: { hears: true },
};
const found = (status: SystemStatus, label: string) =>
  areasOf(status)
    .flatMap(({ findings }) => findings)
    .find((one) => one.label === label);

it('a studio that stands well needs nothing', () => {
  expect(worst(areasOf(well))).toBe('ok');
  expect(found(well, 'Worker')).toEqual({ label: 'Worker', value: 'Heard of 12 s ago', state: 'ok' });
});

it.each<[string, Partial<SystemStatus>, string, string]>([
  ['Worker', { worker: { lastSeenAt: null } }, 'failing', 'Never heard of'],
  ['Worker', { worker: { lastSeenAt: ago(240) } }, 'failing', 'Heard of 4 min ago'],
  ['Queue', { queue: null }, 'failing', 'Does not answer'],
  ['Failed for good', { queue: { ...well.queue!, failed: 2 } }, 'warning', '2 jobs'],
  [
    'Jobs, in Redis',
    { queue: { ...well.queue!, kind: 'redis', waiting: 3, oldestWaitingSeconds: 700 } },
    'warning',
    '3 wait, the oldest for 12 min; 0 under way; 0 for another try',
  ],
  ['Outbox', { outbox: { waiting: 1, oldestSeconds: 300 } }, 'failing', '1 job not handed over, the oldest for 5 min'],
  ['Recurring work', { schedule: [{ name: 'write-digest', dueAt: ago(7_200), lateSeconds: 7_200 }] }, 'warning', 'write-digest: 2 h late'],
  ['They leave', { mail: { way: 'none', waiting: 0, failed: 0 } }, 'warning', 'Not at all'],
  [
    'Its tables',
    { database: { ...well.database, pending: ['2099-01-01-more'] } },
    'failing',
    'Older than the code: 2099-01-01-more is missing',
  ],
  ['Its role', { database: { ...well.database, roleIsOwner: true } }, 'warning', 'May change tables'],
  ['Images', { storage: { kind: 'disk', usedBytes: 900, quotaBytes: 1_000 } }, 'warning', '900 bytes of 1 kB, on this disk'],
  ['Images', { storage: { kind: 'supabase', usedBytes: 1_000, quotaBytes: 1_000 } }, 'failing', '1 kB of 1 kB, at Supabase'],
  ['Backup', { backup: null }, 'warning', 'None is known'],
  ['Backup', { backup: { lastAt: ago(300_000), verifiedAt: null, damagedAt: null, bytes: null } }, 'warning', '3 days ago'],
  ['Proved to restore', { backup: { ...well.backup!, damagedAt: ago(60) } }, 'failing', '2 h ago'],
  ['News from others', { events: { hears: false } }, 'warning', 'Not heard'],
])('%s is said, with what to do', (label, change, state, value) => {
  expect(found({ ...well, ...change }, label)).toEqual({ label, value, state, advice: expect.stringMatching(/\.$/u) });
});

it('says how long as people do', () => {
  expect([5, 89, 100, 5_399, 7_000, 200_000].map(span)).toEqual(['5 s', '89 s', '2 min', '90 min', '2 h', '2 days']);
});
