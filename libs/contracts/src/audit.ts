import { z } from 'zod';
import { Id, Instant, page, PageQuery } from './ids.js';

export const AUDIT_ACTORS = ['staff', 'token', 'visitor', 'system'] as const;
export type AuditActorKind = (typeof AUDIT_ACTORS)[number];

/** Who did what to what, when, from where. Rows are added and never changed. */
export const AuditEntry = z
  .object({
    id: Id,
    at: Instant,
    actor: z.object({ kind: z.enum(AUDIT_ACTORS), id: Id.nullable(), name: z.string() }),
    action: z.string().meta({ example: 'project.published' }),
    target: z.object({ type: z.string(), id: z.string().nullable(), label: z.string() }),
    address: z.string(),
    device: z.string(),
    requestId: z.string(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditPage = page(AuditEntry).meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;

export const AuditFilter = z
  .object({
    actorId: Id.optional(),
    /** Begins with: `project`, `project.published`, `sign_in`. */
    action: z
      .string()
      .max(60)
      .regex(/^[a-z_]+(?:\.[a-z_]*)?$/u)
      .optional(),
    targetType: z
      .string()
      .max(40)
      .regex(/^[a-z_]+$/u)
      .optional(),
    targetId: z.string().max(60).optional(),
    q: z.string().trim().max(100).optional(),
    from: Instant.optional(),
    to: Instant.optional(),
  })
  .strict();
export type AuditFilter = z.infer<typeof AuditFilter>;
export const AuditQuery = AuditFilter.extend(PageQuery.shape).strict();
export type AuditQuery = z.infer<typeof AuditQuery>;
