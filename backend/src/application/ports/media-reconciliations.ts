import type { MediaUsage } from '@atelier/contracts';

/** What the last comparison of database and storage found. */
export abstract class MediaReconciliations {
  abstract record(report: NonNullable<MediaUsage['reconciliation']>): Promise<void>;
}
