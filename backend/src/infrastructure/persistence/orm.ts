import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { MediaAssetSchema } from './mapping/media-asset.js';
import { ProjectSchema } from './mapping/project.js';
import { StaffSessionSchema, StaffUserSchema } from './mapping/staff.js';
import { Foundation } from './migrations/2026-11-23-foundation.js';

/** In order of application. Each has a way back. */
export const migrations = [Foundation];

/** How many connections one process takes at the most: Supabase's pooler gives out few. */
export const POOL_SIZE = 5;

/** `clientUrl`: a PostgreSQL URL. The schema `atelier` keeps our tables out of what Supabase's Data API shows by itself. */
export function ormOptions(clientUrl: string, poolSize = POOL_SIZE): Options {
  return {
    clientUrl,
    schema: 'atelier',
    entities: [StaffUserSchema, StaffSessionSchema, MediaAssetSchema, ProjectSchema],
    pool: { min: 0, max: poolSize },
    driverOptions: { connectionTimeoutMillis: 5_000, keepAlive: true },
    extensions: [Migrator],
    migrations: {
      migrationsList: migrations.map((migration) => ({ name: new migration(undefined as never, undefined as never).name, class: migration })),
      tableName: 'migrations',
      snapshot: false,
      disableForeignKeys: false,
    },
    forceUtcTimezone: true,
    logger: () => undefined,
  };
}

export const createOrm = (clientUrl: string, poolSize?: number) => MikroORM.init(ormOptions(clientUrl, poolSize));
