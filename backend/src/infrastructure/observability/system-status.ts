import type { SystemStatus } from '@atelier/contracts';
import type { Services } from '../services.js';
import { mailWay } from '../collaboration-services.js';
import { bounded } from './bounded.js';

const QUEUE_MS = 3_000;
type Known = Pick<
  Services,
  'config' | 'backups' | 'telemetry' | 'lifecycle' | 'systemFacts' | 'queue' | 'mediaLibrary' | 'events' | 'clock'
>;

/** Everything whoever looks after a studio asks for, in one answer. */
export class SystemStatusReader {
  constructor(private readonly services: Known) {}

  async read(): Promise<SystemStatus> {
    const { config, backups, telemetry, lifecycle, systemFacts: facts, queue, mediaLibrary, events, clock } = this.services;
    const [server, { newest, pending }, depths, outbox, schedule, seenAt, usage, mail, backup, verified] = await Promise.all([
      facts.server(),
      facts.migrations(),
      bounded(() => queue.depths(), QUEUE_MS).catch(() => null),
      facts.outbox(),
      facts.schedule(),
      facts.workerSeenAt(),
      mediaLibrary.usage(),
      facts.mail(),
      backups.latest(),
      backups.lastVerified(),
    ]);
    const sum = (state: 'waiting' | 'active' | 'delayed' | 'failed'): number =>
      (depths ?? []).reduce((all, depth) => all + depth[state], 0);
    const ages = (depths ?? []).flatMap(({ oldestWaitingSeconds }) => oldestWaitingSeconds ?? []);
    return {
      ...telemetry.build,
      node: process.version,
      startedAt: lifecycle.startedAt.toISOString(),
      now: clock.now().toISOString(),
      database: { ...server, migration: newest, pending },
      queue: depths && {
        kind: config.REDIS_URL === undefined ? 'postgresql' : 'redis',
        ...{ waiting: sum('waiting'), active: sum('active'), delayed: sum('delayed'), failed: sum('failed') },
        oldestWaitingSeconds: ages.length === 0 ? null : Math.max(...ages),
      },
      outbox,
      schedule: schedule.map(({ name, dueAt, lateSeconds }) => ({ name, dueAt: dueAt.toISOString(), lateSeconds })),
      worker: { lastSeenAt: seenAt?.toISOString() ?? null },
      storage: { kind: config.STORAGE, usedBytes: usage.bytes, quotaBytes: usage.quota },
      mail: { way: mailWay(config), ...mail },
      backup: backup && {
        lastAt: backup.finishedAt.toISOString(),
        verifiedAt: verified.provenAt?.toISOString() ?? null,
        damagedAt: verified.damagedAt?.toISOString() ?? null,
        bytes: backup.bytes,
      },
      events: { hears: events.hears },
    };
  }
}
