import type { SystemStatus } from '@atelier/contracts';

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1_000).toISOString();

/** A studio that stands well. */
export const systemStatus = (): SystemStatus => ({
  ...{ version: '0.1.0', commit: '4f0c9d2e11aa', node: 'v24.21.0', startedAt: ago(93_000), now: ago(0) },
  database: { version: '17.10', migration: '2026-12-03-operations', pending: [], bytes: 41_200_000, roleIsOwner: false },
  queue: { kind: 'redis', waiting: 2, active: 1, delayed: 0, failed: 0, oldestWaitingSeconds: 4 },
  outbox: { waiting: 0, oldestSeconds: null },
  schedule: ['empty-trash', 'reconcile-media', 'write-digest'].map((name) => ({ name, dueAt: ago(-1_200), lateSeconds: 0 })),
  worker: { lastSeenAt: ago(12) },
  storage: { kind: 'supabase', usedBytes: 312_000_000, quotaBytes: 1_000_000_000 },
  mail: { way: 'smtp', waiting: 1, failed: 0 },
  backup: { lastAt: ago(20_000), verifiedAt: ago(90_000), damagedAt: null, bytes: 18_400_000 },
  events: { hears: true },
});
