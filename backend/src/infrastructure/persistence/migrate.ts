import { Migrator } from '@mikro-orm/migrations';
import { Foundation } from './migrations/2026-11-23-foundation.js';
import { MediaPipeline } from './migrations/2026-11-24-media-pipeline.js';
import { Content } from './migrations/2026-11-25-content.js';
import { Collaborations } from './migrations/2026-11-26-collaborations.js';
import { Inbox } from './migrations/2026-11-27-inbox.js';
import { Digest } from './migrations/2026-11-28-digest.js';
import { Sittings } from './migrations/2026-11-29-sittings.js';
import { Identity } from './migrations/2026-11-30-identity.js';
import { RowLevelSecurity } from './migrations/2026-12-01-row-level-security.js';
import { Backups } from './migrations/2026-12-02-backups.js';
import { Operations } from './migrations/2026-12-03-operations.js';
import { alone } from './alone.js';
import type { Address } from './connection.js';
import { MIGRATIONS, type MigrationName } from './migration-names.js';
import { createOrm } from './orm.js';

const classes = {
  '2026-11-23-foundation': Foundation,
  '2026-11-24-media-pipeline': MediaPipeline,
  '2026-11-25-content': Content,
  '2026-11-26-collaborations': Collaborations,
  '2026-11-27-inbox': Inbox,
  '2026-11-28-digest': Digest,
  '2026-11-29-sittings': Sittings,
  '2026-11-30-identity': Identity,
  '2026-12-01-row-level-security': RowLevelSecurity,
  '2026-12-02-backups': Backups,
  '2026-12-03-operations': Operations,
} satisfies Record<MigrationName, unknown>;
const migrations = MIGRATIONS.map((name) => ({ name, class: classes[name] }));

/** A step over a full database takes as long as it takes. */
const NO_LIMIT = 0;

export interface MigrateOptions {
  /** The last step to take on the way up; without it, all of them. */
  to?: string;
  /** Called where another process migrates the same database just now: its end is waited for. */
  onWait?: () => void;
}

/**
 * Brings the database to the newest version, or one step back. Resolves with the names of the steps taken. All of them are one transaction, and two
 * processes that migrate at the same time do so one after the other.
 */
export function migrate(
  address: Address,
  direction: 'up' | 'down' = 'up',
  { to, onWait = () => undefined }: MigrateOptions = {},
): Promise<string[]> {
  return alone(address, 'migrate', onWait, async ({ confirm }) => {
    const migrator = { migrationsList: migrations, tableName: 'migrations', snapshot: false, disableForeignKeys: false };
    const orm = createOrm(address, 1, { extensions: [Migrator], migrations: migrator }, NO_LIMIT);
    // Inside the transaction: whoever is no longer alone takes back all of it.
    orm.migrator.on('migrated', confirm).on('reverted', confirm);
    try {
      const steps = await orm.migrator[direction](to === undefined ? undefined : { to });
      return steps.map((step) => step.name);
    } finally {
      await orm.close();
    }
  });
}
