import { z } from 'zod';
import { SignedInDevice } from './account.js';
import { Email } from './auth.js';
import { Id, Instant, line, page, PageQuery } from './ids.js';
import { ROLES } from './permissions.js';

/** invited: has not chosen a password yet. */
export const STAFF_STATUSES = ['invited', 'active', 'disabled'] as const;
export type StaffStatus = (typeof STAFF_STATUSES)[number];

export const StaffMember = z
  .object({
    id: Id,
    email: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    status: z.enum(STAFF_STATUSES),
    secondFactor: z.boolean(),
    createdAt: Instant,
    lastSeenAt: Instant.nullable(),
    sessions: z.int().meta({ description: 'Devices signed in now' }),
    invitedUntil: Instant.nullable().meta({ description: 'When the invitation runs out; null if there is none' }),
  })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof StaffMember>;
export const StaffPage = page(StaffMember)
  .extend({
    counts: z
      .object({ all: z.int(), invited: z.int(), active: z.int(), disabled: z.int() })
      .meta({ description: 'By status, of what the search and the role find' }),
  })
  .meta({ id: 'StaffPage' });
export type StaffPage = z.infer<typeof StaffPage>;
export const StaffQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional(),
  role: z.enum(ROLES).optional(),
  status: z.enum(STAFF_STATUSES).optional(),
}).strict();
export type StaffQuery = z.infer<typeof StaffQuery>;

export const StaffDetail = StaffMember.extend({ devices: z.array(SignedInDevice) }).meta({ id: 'StaffDetail' });
export type StaffDetail = z.infer<typeof StaffDetail>;

export const InviteStaff = z.strictObject({ email: Email, name: line(120, 1), role: z.enum(ROLES) }).meta({ id: 'InviteStaff' });
export type InviteStaff = z.infer<typeof InviteStaff>;
export const StaffInvited = z
  .object({
    member: StaffMember,
    link: z
      .string()
      .nullable()
      .meta({ description: 'To hand over yourself, where no mail server is set up; null where the letter is on its way' }),
  })
  .meta({ id: 'StaffInvited' });
export type StaffInvited = z.infer<typeof StaffInvited>;
export const UpdateStaff = z.strictObject({ name: line(120, 1).optional(), role: z.enum(ROLES).optional() }).meta({ id: 'UpdateStaff' });
export type UpdateStaff = z.infer<typeof UpdateStaff>;
export const PasswordResetSent = z
  .object({ link: z.string().nullable().meta({ description: 'To hand over yourself, where no mail server is set up' }) })
  .meta({ id: 'PasswordResetSent' });
export type PasswordResetSent = z.infer<typeof PasswordResetSent>;
