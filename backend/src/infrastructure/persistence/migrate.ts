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
];

/** A step over a full database takes as long as it takes. */
const NO_LIMIT = 0;

/** Brings the database to the newest version, or one step back. Resolves with the names of the steps taken. */
export async function migrate(address: string, direction: 'up' | 'down' = 'up', authority?: string): Promise<string[]> {
  const migrator = { migrationsList: migrations, tableName: 'migrations', snapshot: false, disableForeignKeys: false };
  const orm = createOrm(address, 1, { extensions: [Migrator], migrations: migrator }, authority, NO_LIMIT);
  try {
    const steps = await orm.migrator[direction]();
    return steps.map((step) => step.name);
  } finally {
    await orm.close();
  }
}
