import type { SystemStatus } from '@atelier/contracts';
import type { Status } from '../check.js';
import type { Context } from '../context.js';
import { systemChecks } from './system.js';

const NOW = '2026-12-03T12:00:00.000Z';
const ago = (seconds: number): string => new Date(Date.parse(NOW) - seconds * 1_000).toISOString();
const well: SystemStatus = {
  ...{ version: '0.1.0', commit: '4f0c9d2e11aa33bb', node: 'v24.1.0', startedAt: ago(90_000), now: NOW },
  database: { version: '17.1', migration: '2026-12-03-operations', pending: [], bytes: 12_000_000, roleIsOwner: false },
  queue: { kind: 'postgresql', waiting: 3, active: 0, delayed: 0, failed: 0, oldestWaitingSeconds: 599 },
  outbox: { waiting: 0, oldestSeconds: null },
  schedule: [{ name: 'empty-trash', dueAt: ago(-60), lateSeconds: 0 }],
  worker: { lastSeenAt: ago(12) },
  storage: { kind: 'disk', usedBytes: 850_000_000, quotaBytes: 1_000_000_000 },
  mail: { way: 'smtp', waiting: 1, failed: 0 },
  backup: { lastAt: ago(47 * 3_600), verifiedAt: ago(90 * 86_400), damagedAt: ago(91 * 86_400), bytes: 1_000 },
  events: { hears: true },
};
const judge = (id: string, change: Partial<SystemStatus> = {}) =>
  systemChecks.find((check) => check.id === id)!.run({ system: () => Promise.resolve({ ...well, ...change }) } as Context);

it.each(systemChecks.map(({ id }) => id))('%s is well with what is within its limits', async (id) => {
  expect((await judge(id)).status).toBe('ok');
});

it.each<[string, Partial<SystemStatus>, Status, string]>([
  ['system.version', { node: 'v18.20.1' }, 'failed', '0.1.0 (4f0c9d2e11aa), Node v18.20.1'],
  ['database.migrations', { database: { ...well.database, pending: ['2099-more'] } }, 'failed', 'Not applied: 2099-more.'],
  ['database.role', { database: { ...well.database, roleIsOwner: true } }, 'failed', 'The API connects as the owner of the tables.'],
  ['queue.alive', { queue: null }, 'failed', 'It does not answer.'],
  ['queue.alive', { queue: { ...well.queue!, oldestWaitingSeconds: 660 } }, 'failed', 'A job waits since 11 min, 3 in all.'],
  ['queue.alive', { queue: { ...well.queue!, failed: 2 } }, 'warning', '2 jobs failed for good.'],
  [
    'queue.outbox',
    { outbox: { waiting: 4, oldestSeconds: 180 } },
    'failed',
    '4 jobs were not handed to the queue, the oldest since 3 min.',
  ],
  ['worker.alive', { worker: { lastSeenAt: null } }, 'failed', 'None was ever heard of.'],
  ['worker.alive', { worker: { lastSeenAt: ago(240) } }, 'failed', 'Last heard of 4 min ago.'],
  [
    'schedule.on-time',
    { schedule: [...well.schedule, { name: 'write-digest', dueAt: ago(900), lateSeconds: 900 }] },
    'failed',
    'write-digest is 15 min late',
  ],
  ['storage.room', { storage: { ...well.storage, usedBytes: 860_000_000 } }, 'warning', 'disk, 860 MB of 1000 MB'],
  ['storage.room', { storage: { ...well.storage, usedBytes: 1_000_000_000 } }, 'failed', 'disk, 1000 MB of 1000 MB'],
  ['backup.recent', { backup: null }, 'warning', 'There is none.'],
  ['backup.recent', { backup: { ...well.backup!, lastAt: ago(49 * 3_600) } }, 'failed', 'The last one is 49 h old.'],
  ['backup.recent', { backup: { ...well.backup!, verifiedAt: null, damagedAt: null } }, 'warning', '47 h old, and never proved to open.'],
  [
    'backup.recent',
    { backup: { ...well.backup!, damagedAt: ago(7_200) } },
    'failed',
    'One was found damaged 2 h ago, and none proved since.',
  ],
  [
    'backup.recent',
    { backup: { ...well.backup!, verifiedAt: null, damagedAt: ago(7_200) } },
    'failed',
    'One was found damaged 2 h ago, and none proved since.',
  ],
  ['mail.way', { mail: { ...well.mail, way: 'none' } }, 'warning', 'Letters do not leave.'],
  ['mail.way', { mail: { ...well.mail, way: 'folder' } }, 'warning', 'Letters go to a folder, not to people.'],
  ['mail.way', { mail: { ...well.mail, failed: 2 } }, 'warning', '2 letters did not arrive.'],
])('%s with %j is %s', async (id, change, status, found) => {
  expect(await judge(id, change)).toEqual({ status, found, advice: expect.stringMatching(/.{10}/u) });
});
