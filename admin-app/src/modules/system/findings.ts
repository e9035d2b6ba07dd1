import type { SystemStatus } from '@atelier/contracts';
import { count, counted, fileSize, momentAndTime } from '@atelier/ui/format';

export type State = 'ok' | 'warning' | 'failing';
/** One row: what it is about, how it stands, and what to do if it does not stand well. */
export interface Finding {
  label: string;
  value: string;
  /** Missing where there is nothing to judge. */
  state?: State;
  advice?: string;
}
export interface Area {
  name: string;
  findings: readonly Finding[];
}

/** From when on something is said; the same limits as docs/operations/alerts.yml. */
const MINUTE = 60;
const WORKER_SILENT = 3 * MINUTE;
const QUEUE_OLD = 10 * MINUTE;
const OUTBOX_OLD = 2 * MINUTE;
const SCHEDULE_LATE = 10 * MINUTE;
const BACKUP_OLD = 2 * 24 * 60 * MINUTE;
const NEARLY_FULL = 0.85;

/** 40 s, 12 min, 3 h, 5 days */
export function span(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 90 * MINUTE) return `${Math.round(seconds / MINUTE)} min`;
  const hours = seconds / 3_600;
  return hours < 48 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} days`;
}

const when = (bad: boolean, state: State, advice: string): Pick<Finding, 'state' | 'advice'> => (bad ? { state, advice } : { state: 'ok' });
const WAYS = { smtp: 'By a mail server', folder: 'Kept as files, to nobody', none: 'Not at all' } as const;

/** What is worth knowing about a running studio, the most urgent within each area first as it is said. */
export function areasOf(status: SystemStatus): Area[] {
  const since = (at: string): number => Math.max(0, (Date.parse(status.now) - Date.parse(at)) / 1_000);
  return [
    { name: 'Work in the background', findings: [workerOf(status, since), ...queueOf(status), outboxOf(status), scheduleOf(status)] },
    { name: 'Letters', findings: mailOf(status) },
    { name: 'Kept things', findings: [...databaseOf(status), storageOf(status), ...backupOf(status, since)] },
    {
      name: 'This server',
      findings: [
        { label: 'Version', value: status.commit === null ? status.version : `${status.version} (${status.commit.slice(0, 12)})` },
        { label: 'Node.js', value: status.node },
        { label: 'Running since', value: `${momentAndTime(status.startedAt)}, for ${span(since(status.startedAt))}` },
        {
          label: 'News from others',
          value: status.events.hears ? 'Heard at once' : 'Not heard',
          ...when(
            !status.events.hears,
            'warning',
            'Pages show what others change a little later. Set DATABASE_DIRECT_URL to a session connection.',
          ),
        },
      ],
    },
  ];
}

function workerOf({ worker }: SystemStatus, since: (at: string) => number): Finding {
  const label = 'Worker';
  const advice = 'Start a process of “worker”, or set WORKER=inline.';
  if (worker.lastSeenAt === null) return { label, value: 'Never heard of', state: 'failing', advice };
  const age = since(worker.lastSeenAt);
  return { label, value: `Heard of ${span(age)} ago`, ...when(age > WORKER_SILENT, 'failing', advice) };
}

function queueOf({ queue }: SystemStatus): Finding[] {
  if (queue === null)
    return [
      { label: 'Queue', value: 'Does not answer', state: 'failing', advice: 'Jobs wait in the outbox. Look at Redis or the database.' },
    ];
  const { kind, waiting, active, delayed, failed, oldestWaitingSeconds } = queue;
  const oldest = oldestWaitingSeconds === null ? '' : `, the oldest for ${span(oldestWaitingSeconds)}`;
  return [
    {
      label: kind === 'redis' ? 'Jobs, in Redis' : 'Jobs, in PostgreSQL',
      value: `${count(waiting)} wait${oldest}; ${count(active)} under way; ${count(delayed)} for another try`,
      ...when((oldestWaitingSeconds ?? 0) > QUEUE_OLD, 'warning', 'The worker does not keep up, or is not there.'),
    },
    {
      label: 'Failed for good',
      value: counted(failed, 'job'),
      ...when(failed > 0, 'warning', 'See why with “npm run cli -- jobs:failed”, then “jobs:retry”.'),
    },
  ];
}

function outboxOf({ outbox: { waiting, oldestSeconds } }: SystemStatus): Finding {
  const value =
    waiting === 0 ? 'Everything was handed over' : `${counted(waiting, 'job')} not handed over, the oldest for ${span(oldestSeconds ?? 0)}`;
  return {
    label: 'Outbox',
    value,
    ...when((oldestSeconds ?? 0) > OUTBOX_OLD, 'failing', 'The queue takes no jobs. Look at the log for why.'),
  };
}

function scheduleOf({ schedule }: SystemStatus): Finding {
  const late = schedule.filter(({ lateSeconds }) => lateSeconds > SCHEDULE_LATE);
  const value = late.length === 0 ? 'On time' : late.map(({ name, lateSeconds }) => `${name}: ${span(lateSeconds)} late`).join('; ');
  return { label: 'Recurring work', value, ...when(late.length > 0, 'warning', 'It is handed out by a worker, once one runs.') };
}

function mailOf({ mail: { way, waiting, failed } }: SystemStatus): Finding[] {
  return [
    { label: 'They leave', value: WAYS[way], ...when(way !== 'smtp', 'warning', 'Set SMTP_URL and MAIL_FROM.') },
    { label: 'Waiting', value: counted(waiting, 'letter') },
    {
      label: 'Not arrived',
      value: counted(failed, 'letter'),
      ...when(failed > 0, 'warning', 'They are listed under E-mails in the inbox.'),
    },
  ];
}

function databaseOf({ database: { version, bytes, migration, pending, roleIsOwner } }: SystemStatus): Finding[] {
  return [
    { label: 'Database', value: `PostgreSQL ${version}, ${fileSize(bytes)}` },
    {
      label: 'Its tables',
      value: pending.length === 0 ? `Up to date (${migration ?? 'empty'})` : `Older than the code: ${pending.join(', ')} is missing`,
      ...when(pending.length > 0, 'failing', 'Run “npm run cli -- migrate”.'),
    },
    {
      label: 'Its role',
      value: roleIsOwner ? 'May change tables' : 'Reads and writes rows only',
      ...when(roleIsOwner, 'warning', 'Connect as atelier_api: set DATABASE_URL and DATABASE_OWNER_URL.'),
    },
  ];
}

function storageOf({ storage: { kind, usedBytes, quotaBytes } }: SystemStatus): Finding {
  const share = usedBytes / Math.max(1, quotaBytes);
  const value = `${fileSize(usedBytes)} of ${fileSize(quotaBytes)}, ${kind === 'disk' ? 'on this disk' : 'at Supabase'}`;
  if (share >= 1)
    return { label: 'Images', value, state: 'failing', advice: 'Nothing more is taken. Empty the trash, or raise MEDIA_QUOTA_MB.' };
  return { label: 'Images', value, ...when(share > NEARLY_FULL, 'warning', 'Empty the trash, or raise MEDIA_QUOTA_MB.') };
}

function backupOf({ backup }: SystemStatus, since: (at: string) => number): Finding[] {
  const label = 'Backup';
  if (backup === null)
    return [{ label, value: 'None is known', state: 'warning', advice: 'What is not kept elsewhere is lost with its host.' }];
  const age = since(backup.lastAt);
  const damaged = backup.damagedAt !== null && (backup.verifiedAt === null || since(backup.damagedAt) < since(backup.verifiedAt));
  const size = backup.bytes === null ? '' : `, ${fileSize(backup.bytes)}`;
  return [
    {
      label,
      value: `${span(age)} ago${size}`,
      ...when(age > BACKUP_OLD, 'warning', 'Make a new one, and see why it did not come by itself.'),
    },
    {
      label: 'Proved to restore',
      value: backup.verifiedAt === null ? 'Never' : `${span(since(backup.verifiedAt))} ago`,
      ...(damaged
        ? { state: 'failing' as const, advice: 'One was found damaged since. Make a new one, and prove that.' }
        : when(backup.verifiedAt === null, 'warning', 'Only a backup that was restored once is one.')),
    },
  ];
}

/** The worst there is. */
export const worst = (areas: readonly Area[]): State => {
  const states = areas.flatMap(({ findings }) => findings.map(({ state }) => state));
  return states.includes('failing') ? 'failing' : states.includes('warning') ? 'warning' : 'ok';
};
