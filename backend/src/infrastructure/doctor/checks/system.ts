import type { SystemStatus } from '@atelier/contracts';
import { failed, ok, warning, type Check, type Finding } from '../check.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** As docs/operations/alerts.yml has them. */
const LIMITS = { worker: 3 * MINUTE, queue: 10 * MINUTE, outbox: 2 * MINUTE, schedule: 10 * MINUTE, storage: 0.85, backup: 48 * HOUR };
const OLDEST_NODE = 20;

const ago = (system: SystemStatus, at: string): number => (Date.parse(system.now) - Date.parse(at)) / 1000;
const span = (seconds: number): string =>
  seconds >= 2 * HOUR
    ? `${Math.round(seconds / HOUR)} h`
    : seconds >= 2 * MINUTE
      ? `${Math.round(seconds / MINUTE)} min`
      : `${Math.round(seconds)} s`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

type Judge = (system: SystemStatus) => Finding;
/** What the server says of itself, judged one thing at a time. */
const judged = (id: string, title: string, judge: Judge): Check => ({
  id,
  title,
  needs: ['auth.sign-in'],
  run: async (context) => judge(await context.system()),
});

export const systemChecks: readonly Check[] = [
  judged('system.version', 'Version', ({ version, commit, node }) => {
    const found = `${version}${commit === null ? '' : ` (${commit.slice(0, 12)})`}, Node ${node}`;
    return Number(/\d+/u.exec(node)?.[0]) < OLDEST_NODE ? failed(found, `Run it on Node ${OLDEST_NODE} or newer.`) : ok(found);
  }),
  judged('database.migrations', 'Schema of the database', ({ database: { pending, migration } }) =>
    pending.length === 0 ? ok(String(migration)) : failed(`Not applied: ${pending.join(', ')}.`, 'npm run cli -- migrate'),
  ),
  judged('database.role', 'Role of the API in the database', ({ database: { roleIsOwner } }) =>
    roleIsOwner
      ? failed(
          'The API connects as the owner of the tables.',
          'Give DATABASE_URL the role atelier_api, DATABASE_OWNER_URL the owner, then: npm run cli -- migrate',
        )
      : ok('not the owner of the tables'),
  ),
  judged('queue.alive', 'Queue', ({ queue }) => {
    if (queue === null) return failed('It does not answer.', 'Look at the host of Redis, or of the database.');
    const { kind, waiting, oldestWaitingSeconds: oldest, failed: lost } = queue;
    if (oldest !== null && oldest > LIMITS.queue)
      return failed(`A job waits since ${span(oldest)}, ${waiting} in all.`, 'Look at the log of the worker: it is stuck, or not enough.');
    if (lost > 0) return warning(`${lost} jobs failed for good.`, 'npm run cli -- jobs:failed');
    return ok(`${kind}, ${waiting} waiting`);
  }),
  judged('queue.outbox', 'Outbox', ({ outbox: { waiting, oldestSeconds } }) =>
    (oldestSeconds ?? 0) > LIMITS.outbox
      ? failed(
          `${waiting} jobs were not handed to the queue, the oldest since ${span(oldestSeconds ?? 0)}.`,
          'See whether the queue takes jobs: Redis full or away?',
        )
      : ok(`${waiting} waiting`),
  ),
  judged('worker.alive', 'Worker', (system) => {
    const { lastSeenAt } = system.worker;
    if (lastSeenAt === null)
      return failed('None was ever heard of.', 'Start the process type `worker` (heroku ps:scale worker=1), or set WORKER=inline.');
    const seconds = ago(system, lastSeenAt);
    return seconds > LIMITS.worker
      ? failed(`Last heard of ${span(seconds)} ago.`, 'Start the process type `worker` (heroku ps:scale worker=1), or set WORKER=inline.')
      : ok(`heard of ${span(seconds)} ago`);
  }),
  judged('schedule.on-time', 'Recurring work', ({ schedule }) => {
    const late = schedule.filter(({ lateSeconds }) => lateSeconds > LIMITS.schedule);
    return late.length === 0
      ? ok(`${schedule.length} on time`)
      : failed(
          late.map(({ name, lateSeconds }) => `${name} is ${span(lateSeconds)} late`).join(', '),
          'Workers hand it out: see the worker first, then its log.',
        );
  }),
  judged('storage.room', 'Room in the storage', ({ storage: { kind, usedBytes, quotaBytes } }) => {
    const found = `${kind}, ${megabytes(usedBytes)} of ${megabytes(quotaBytes)}`;
    if (usedBytes >= quotaBytes)
      return failed(found, 'Nothing more is taken: empty the trash of the library, or raise MEDIA_QUOTA_MB with the plan.');
    return usedBytes / quotaBytes > LIMITS.storage
      ? warning(found, 'Empty the trash of the library, or raise MEDIA_QUOTA_MB with the plan.')
      : ok(found);
  }),
  judged('backup.recent', 'Backups', (system) => {
    const { backup } = system;
    if (backup === null) return warning('There is none.', 'docs/backups.md: npm run cli -- backup:key, then BACKUP_DIR or BACKUP_BUCKET');
    const age = ago(system, backup.lastAt);
    if (age > LIMITS.backup)
      return failed(
        `The last one is ${span(age)} old.`,
        'npm run cli -- backup, then see in the worker’s log why it did not come by itself',
      );
    const { verifiedAt, damagedAt } = backup;
    if (damagedAt !== null && (verifiedAt === null || Date.parse(damagedAt) > Date.parse(verifiedAt)))
      return failed(
        `One was found damaged ${span(ago(system, damagedAt))} ago, and none proved since.`,
        'npm run cli -- backup, then verify-backup --identity FILE; docs/backups.md',
      );
    if (verifiedAt === null)
      return warning(
        `${span(age)} old, and never proved to open.`,
        'npm run cli -- verify-backup --identity FILE, where DATABASE_URL is set',
      );
    return ok(`${span(age)} old, one proved ${span(ago(system, verifiedAt))} ago`);
  }),
  judged('mail.way', 'Way of letters', ({ mail: { way, waiting, failed: lost } }) => {
    if (way === 'none') return warning('Letters do not leave.', 'Set SMTP_URL and MAIL_FROM.');
    if (way === 'folder') return warning('Letters go to a folder, not to people.', 'Set SMTP_URL and MAIL_FROM.');
    return lost > 0
      ? warning(`${lost} letters did not arrive.`, 'The admin lists them under Inbox, E-mails.')
      : ok(`${way}, ${waiting} waiting`);
  }),
];
