import { z } from 'zod';
import { Id, Instant, line } from './ids.js';
import { TOKEN_SCOPES } from './permissions.js';

/** Longest life of a token, in days; and what it has if nothing is said. */
export const TOKEN_MAX_DAYS = 366;
export const TOKEN_DEFAULT_DAYS = 90;

export const ApiToken = z
  .object({
    id: Id,
    name: z.string(),
    scopes: z.array(z.enum(TOKEN_SCOPES)),
    createdBy: z.object({ id: Id, name: z.string() }),
    createdAt: Instant,
    expiresAt: Instant,
    lastUsedAt: Instant.nullable(),
    revokedAt: Instant.nullable(),
  })
  .meta({ id: 'ApiToken' });
export type ApiToken = z.infer<typeof ApiToken>;
export const ApiTokens = z.object({ items: z.array(ApiToken) }).meta({ id: 'ApiTokens' });
export type ApiTokens = z.infer<typeof ApiTokens>;

export const CreateApiToken = z
  .strictObject({
    name: line(80, 1),
    scopes: z.array(z.enum(TOKEN_SCOPES)).min(1, 'Choose at least one thing it may do.').max(TOKEN_SCOPES.length),
    days: z.int().min(1).max(TOKEN_MAX_DAYS).default(TOKEN_DEFAULT_DAYS),
  })
  .meta({ id: 'CreateApiToken' });
export type CreateApiToken = z.infer<typeof CreateApiToken>;
export const CreatedApiToken = z
  .object({ token: ApiToken, secret: z.string().meta({ description: 'Goes behind `Bearer`. Shown this once' }) })
  .meta({ id: 'CreatedApiToken' });
export type CreatedApiToken = z.infer<typeof CreatedApiToken>;
