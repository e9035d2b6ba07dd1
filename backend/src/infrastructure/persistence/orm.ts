import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { connectionTo, type Address } from './connection.js';
import { takeOutLost } from './lost-connections.js';
import { CollaborationRequestSchema, MailSchema } from './mapping/collaboration.js';
import { MediaAssetSchema } from './mapping/media-asset.js';
import { MediaUploadSchema } from './mapping/media-upload.js';
import { ContentItemSchema } from './mapping/content-item.js';
import { ApiTokenSchema, StaffLinkSchema, StaffSessionSchema, StaffUserSchema } from './mapping/staff.js';

/** How many connections one process takes at the most: Supabase's pooler gives out few. */
export const POOL_SIZE = 5;
/** Nobody waits longer: Heroku's router has given up by then. Counted here, because a transaction pooler takes no settings of a session. */
const QUERY_MS = 25_000;

/**
 * The schema `atelier` keeps our tables out of what Supabase's Data API shows by itself. Not by `MikroORM.init`, which looks
 * for extensions in node_modules and loads the whole library a second time beside the bundle: 120 ms and 16 MB.
 */
export function createOrm(address: Address, poolSize = POOL_SIZE, options: Options = {}, queryMs = QUERY_MS): MikroORM {
  const { connectionString, ssl } = connectionTo(address);
  return new MikroORM({
    clientUrl: connectionString,
    schema: 'atelier',
    entities: [
      StaffUserSchema,
      StaffSessionSchema,
      StaffLinkSchema,
      ApiTokenSchema,
      MediaAssetSchema,
      MediaUploadSchema,
      ContentItemSchema,
      CollaborationRequestSchema,
      MailSchema,
    ],
    pool: { min: 0, max: poolSize },
    driverOptions: {
      ...{ ssl, connectionTimeoutMillis: 5_000, query_timeout: queryMs, keepAlive: true, application_name: 'atelier' },
      onPoolCreated: takeOutLost,
    },
    forceUtcTimezone: true,
    logger: () => undefined,
    ...options,
  });
}
