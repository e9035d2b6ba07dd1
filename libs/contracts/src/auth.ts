import { z } from 'zod';
import { Id } from './ids.js';
import { PERMISSIONS, ROLES } from './permissions.js';

export const Login = z
  .strictObject({ email: z.string().trim().toLowerCase().max(254).pipe(z.email()), password: z.string().min(1).max(1000) })
  .meta({ id: 'Login' });
export type Login = z.infer<typeof Login>;

export const CurrentUser = z
  .object({ id: Id, email: z.string(), name: z.string(), role: z.enum(ROLES), permissions: z.array(z.enum(PERMISSIONS)) })
  .meta({ id: 'CurrentUser' });
export type CurrentUser = z.infer<typeof CurrentUser>;

export const Session = z
  .object({
    accessToken: z.string(),
    tokenType: z.literal('Bearer'),
    expiresIn: z.int().meta({ description: 'Seconds' }),
    user: CurrentUser,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
