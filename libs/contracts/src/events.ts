import { z } from 'zod';
import { CONTENT_KINDS } from './content.js';
import { Id } from './ids.js';

/** What `GET /api/admin/events` sends: one `data:` line of JSON for each, with `event:` set to its `type`. */
export const AdminEvent = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('media.progress'), id: Id, done: z.int(), total: z.int() }),
    z.object({ type: z.literal('media.ready'), id: Id }),
    z.object({ type: z.literal('media.failed'), id: Id, code: z.string(), message: z.string() }),
    z.object({ type: z.literal('media.changed'), id: Id }),
    z.object({
      type: z.literal('content.changed'),
      kind: z.enum(CONTENT_KINDS),
      id: Id,
      version: z.int(),
      status: z.string(),
      by: Id.nullable(),
    }),
    z.object({ type: z.literal('collaboration.changed'), id: Id, status: z.string() }),
    z.object({ type: z.literal('staff.changed'), id: Id }),
    z.object({ type: z.literal('session.ended'), userId: Id, sessionId: Id.nullable().meta({ description: 'Null: all of this person' }) }),
    z.object({ type: z.literal('tokens.changed'), id: Id }),
    z.object({ type: z.literal('site.published'), paths: z.array(z.string()) }),
  ])
  .meta({ id: 'AdminEvent' });
export type AdminEvent = z.infer<typeof AdminEvent>;
