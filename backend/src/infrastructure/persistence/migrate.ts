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
import { alone } from './alone.js';
import type { Address } from './connection.js';
import { createOrm } from './orm.js';

/** In order of application. Each has a way back. */
const migrations = [
  { name: '2026-11-23-foundation', class: Foundation },
  { name: '2026-11-24-media-pipeline', class: MediaPipeline },
  { name: '2026-11-25-content', class: Content },
  { name: '2026-11-26-collaborations', class: Collaborations },
  { name: '2026-11-27-inbox', class: Inbox },
  { name: '2026-11-28-digest', class: Digest },
  { name: '2026-11-29-sittings', class: Sittings },
  { name: '2026-11-30-identity', class: Identity },
  { name: '2026-12-01-row-level-security', class: RowLevelSecurity },
  { name: '2026-12-02-backups', class: Backups },
];

/** A step over a full database takes as long as it takes. */
const NO_LIMIT = 0;

export const MIGRATIONS: readonly string[] = migrations.map(({ name }) => name);

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
  return alone(address, 'migrate', onWait, async () => {
    const migrator = { migrationsList: migrations, tableName: 'migrations', snapshot: false, disableForeignKeys: false };
    const orm = createOrm(address, 1, { extensions: [Migrator], migrations: migrator }, NO_LIMIT);
    try {
      const steps = await orm.migrator[direction](to === undefined ? undefined : { to });
      return steps.map((step) => step.name);
    } finally {
      await orm.close();
    }
  });
}
