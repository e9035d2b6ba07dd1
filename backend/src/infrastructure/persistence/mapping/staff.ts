import { EntitySchema } from '@mikro-orm/core';
import { ApiToken } from '../../../domain/staff/api-token.js';
import { StaffLink } from '../../../domain/staff/staff-link.js';
import { StaffSession } from '../../../domain/staff/staff-session.js';
import { StaffUser } from '../../../domain/staff/staff-user.js';

type Kept = 'id' | 'email' | 'name' | 'role' | 'passwordHash' | 'passwordChangedAt' | 'secondFactor' | 'disabledAt' | 'createdAt';

export const StaffUserSchema = new EntitySchema<Pick<StaffUser, Kept>>({
  class: StaffUser as never,
  tableName: 'staff_users',
  properties: {
    id: { type: 'uuid', primary: true },
    email: { type: 'text' },
    name: { type: 'text' },
    role: { type: 'text' },
    passwordHash: { type: 'text', nullable: true },
    passwordChangedAt: { type: 'datetime' },
    secondFactor: { type: 'json', nullable: true },
    disabledAt: { type: 'datetime', nullable: true },
    createdAt: { type: 'datetime' },
  },
});

export const StaffSessionSchema = new EntitySchema<StaffSession>({
  class: StaffSession as never,
  tableName: 'staff_sessions',
  properties: {
    id: { type: 'uuid', primary: true },
    userId: { type: 'uuid' },
    currentTokenHash: { type: 'text' },
    previousTokenHash: { type: 'text', nullable: true },
    rotatedAt: { type: 'datetime', nullable: true },
    createdAt: { type: 'datetime' },
    lastUsedAt: { type: 'datetime' },
    device: { type: 'text' },
    address: { type: 'text' },
    revokedAt: { type: 'datetime', nullable: true },
  },
});

export const StaffLinkSchema = new EntitySchema<StaffLink>({
  class: StaffLink as never,
  tableName: 'staff_links',
  properties: {
    id: { type: 'uuid', primary: true },
    userId: { type: 'uuid' },
    purpose: { type: 'text' },
    email: { type: 'text' },
    createdAt: { type: 'datetime' },
    expiresAt: { type: 'datetime' },
    spentAt: { type: 'datetime', nullable: true },
  },
});

export const ApiTokenSchema = new EntitySchema<ApiToken>({
  class: ApiToken as never,
  tableName: 'api_tokens',
  properties: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    scopes: { type: 'array', columnType: 'text[]' },
    secretHash: { type: 'text' },
    createdById: { type: 'uuid' },
    createdAt: { type: 'datetime' },
    expiresAt: { type: 'datetime' },
    lastUsedAt: { type: 'datetime', nullable: true },
    revokedAt: { type: 'datetime', nullable: true },
  },
});
