export interface BackupRecord {
  id: string;
  /** Folder or bucket, for people. */
  place: string;
  startedAt: Date;
  finishedAt: Date;
  /** All it holds, before it was sealed. */
  bytes: number;
  databaseBytes: number;
  objects: number;
  /** Objects that were deleted while it was made. */
  vanished: number;
  /** When it was looked through last, and what came of it; null if never. */
  verification: {
    at: Date;
    ok: boolean;
    /** Whether its inside was looked at too, for which the identity is needed. */
    inside: boolean;
  } | null;
}

/** What this studio knows of its own backups, without asking the place they are kept in. */
export abstract class BackupRecords {
  abstract add(record: Omit<BackupRecord, 'verification'>): Promise<void>;
  abstract verified(id: string, verification: NonNullable<BackupRecord['verification']>): Promise<void>;
  abstract forget(ids: readonly string[]): Promise<void>;
  /** The one that ended last, or null. */
  abstract latest(): Promise<BackupRecord | null>;
  /** Of all that are kept: when one was last seen to restore (looked through, its inside too, and nothing amiss), and when one was last found damaged. */
  abstract lastVerified(): Promise<{ provenAt: Date | null; damagedAt: Date | null }>;
  /** Whether this studio was restored and nobody has said since that it is the one that goes on: until then it makes no backups by itself. */
  abstract held(): Promise<boolean>;
  /** It is the one that goes on: the next backup comes by itself, a day from now. */
  abstract release(): Promise<void>;
}
