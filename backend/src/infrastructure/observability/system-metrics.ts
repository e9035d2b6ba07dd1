import type { BackupRecords } from '../../application/ports/backup-records.js';
import type { JobQueue, QueueDepth } from '../../application/ports/job-queue.js';
import type { MediaLibrary } from '../../application/ports/read-models.js';
import type { EventStream } from '../events/event-stream.js';
import type { Database } from '../persistence/database.js';
import type { SystemFacts } from '../persistence/system-facts.js';
import { familyMemory } from './family-memory.js';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';

interface Watched {
  database: Database;
  queue: JobQueue;
  systemFacts: SystemFacts;
  events: EventStream;
  mediaLibrary: MediaLibrary;
  readiness: Readiness;
  backups: BackupRecords;
}
const STATES = ['waiting', 'active', 'delayed', 'failed'] as const satisfies readonly (keyof QueueDepth)[];

/**
 * The figures that are read when somebody asks, rather than counted as things happen. Each source stands for itself.
 * Jobs are told apart by `name`, because `job` is Prometheus' own label.
 */
export function watchSystem(metrics: Metrics, { database, queue, systemFacts, events, mediaLibrary, readiness, backups }: Watched): void {
  const age = (since: Date): number => Math.max(0, (Date.now() - since.getTime()) / 1_000);
  const gauge = metrics.gauge.bind(metrics);

  // First: the others take a connection themselves.
  const pool = gauge('atelier_database_pool_connections', 'Connections of this process, by state', 'state');
  const size = gauge('atelier_database_pool_size', 'Connections this process may take');
  const poolWaiting = gauge('atelier_database_pool_waiting', 'Queries that wait for a connection');
  metrics.source('pool', async () => {
    const now = await database.poolState();
    pool.set({ state: 'idle' }, now.idle);
    pool.set({ state: 'busy' }, now.open - now.idle);
    size.set(now.size);
    poolWaiting.set(now.waiting);
  });

  const ready = gauge('atelier_ready', 'Whether this process is ready, by part', 'part');
  metrics.source('ready', async () => {
    const { checks } = await readiness.read();
    for (const [part, { status }] of Object.entries(checks)) ready.set({ part }, status === 'ok' ? 1 : 0);
  });

  const jobs = gauge('atelier_queue_jobs', 'Jobs in the queue, by state; failed: for good', 'name', 'state');
  const oldest = gauge('atelier_queue_oldest_waiting_seconds', 'Age of the oldest job that could begin', 'name');
  metrics.source('queue', async () => {
    for (const depth of await queue.depths()) {
      for (const state of STATES) jobs.set({ name: depth.name, state }, depth[state]);
      oldest.set({ name: depth.name }, depth.oldestWaitingSeconds ?? 0);
    }
  });

  const outboxWaiting = gauge('atelier_outbox_waiting', 'Jobs that are due and were not given to the queue');
  const outboxOldest = gauge('atelier_outbox_oldest_seconds', 'Age of the oldest of them');
  metrics.source('outbox', async () => {
    const { waiting, oldestSeconds } = await systemFacts.outbox();
    outboxWaiting.set(waiting);
    outboxOldest.set(oldestSeconds ?? 0);
  });

  const late = gauge('atelier_schedule_late_seconds', 'How long ago recurring work was due that was not handed out', 'name');
  metrics.source('schedule', async () => {
    for (const { name, lateSeconds } of await systemFacts.schedule()) late.set({ name }, lateSeconds);
  });

  const seen = gauge('atelier_worker_last_seen_seconds', 'Since any worker was heard of; -1: never');
  metrics.source('worker', async () => {
    const at = await systemFacts.workerSeenAt();
    seen.set(at === null ? -1 : age(at));
  });

  const used = gauge('atelier_storage_used_bytes', 'What originals and renditions take');
  const allowed = gauge('atelier_storage_quota_bytes', 'What they may take');
  metrics.source('storage', async () => {
    const { bytes, quota } = await mediaLibrary.usage();
    used.set(bytes);
    allowed.set(quota);
  });

  const backup = gauge('atelier_backup_age_seconds', 'Since the last backup was finished; -1: never');
  const verified = gauge('atelier_backup_verified_age_seconds', 'Since the last backup was proved to restore; -1: never');
  metrics.source('backup', async () => {
    const [last, { provenAt }] = await Promise.all([backups.latest(), backups.lastVerified()]);
    backup.set(last === null ? -1 : age(last.finishedAt));
    verified.set(provenAt === null ? -1 : age(provenAt));
  });

  const memory = gauge('atelier_memory_bytes', 'Memory of this process and of those it started');
  metrics.source('memory', async () => memory.set(await familyMemory()));

  const hears = gauge('atelier_event_stream_connected', 'Whether this process hears what others announce');
  metrics.source('events', () => hears.set(events.hears ? 1 : 0));
}
