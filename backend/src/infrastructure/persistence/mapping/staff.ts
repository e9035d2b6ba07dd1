import { EntitySchema } from '@mikro-orm/core';
import { StaffSession } from '../../../domain/staff/staff-session.js';
import { StaffUser } from '../../../domain/staff/staff-user.js';

export const StaffUserSchema = new EntitySchema<Omit<StaffUser, 'maySignIn' | 'changePassword'>>({
  class: StaffUser as never,
  tableName: 'staff_users',
  properties: {
    id: { type: 'uuid', primary: true },
    email: { type: 'text' },
    name: { type: 'text' },
    role: { type: 'text' },
    passwordHash: { type: 'text' },
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
    revokedAt: { type: 'datetime', nullable: true },
  },
});
