import { z } from 'zod';
import { Id, Instant, line } from './ids.js';
import { PERMISSIONS, ROLES } from './permissions.js';

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email('Write a whole e-mail address.'));

/** NIST SP 800-63B: length counts, composition does not; spaces and every letter of every script are welcome. */
export const PASSWORD_MIN = 12;
const GivenPassword = z.string().min(1).max(1000);
export const NewPassword = z
  .string()
  .max(1000)
  // Letters as people count them, not halves of them.
  .refine((password) => [...password].length >= PASSWORD_MIN, `Use ${PASSWORD_MIN} characters or more.`)
  .meta({ minLength: PASSWORD_MIN });

/** Six digits of an authenticator app, or one of the recovery codes; spaces and hyphens do not matter. */
export const SecondFactorCode = z.string().trim().min(6).max(40);

export const Login = z.strictObject({ email: Email, password: GivenPassword, code: SecondFactorCode.optional() }).meta({ id: 'Login' });
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
    csrfToken: z.string().meta({ description: 'Goes into `X-CSRF-Token` of refresh and logout; the same for the whole session' }),
    user: CurrentUser,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** What stands behind the `#` of a link in a letter. Never part of an address that is sent to a server. */
const LinkToken = z.string().min(20).max(200);
export const ForgotPassword = z.strictObject({ email: Email }).meta({ id: 'ForgotPassword' });
export type ForgotPassword = z.infer<typeof ForgotPassword>;
export const ResetPassword = z.strictObject({ token: LinkToken, password: NewPassword }).meta({ id: 'ResetPassword' });
export type ResetPassword = z.infer<typeof ResetPassword>;
export const SpendLink = z.strictObject({ token: LinkToken }).meta({ id: 'SpendLink' });
export type SpendLink = z.infer<typeof SpendLink>;
export const Invitation = z
  .object({ email: z.string(), name: z.string(), role: z.enum(ROLES), expiresAt: Instant })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;
export const AcceptInvitation = z
  .strictObject({ token: LinkToken, name: line(120, 1), password: NewPassword })
  .meta({ id: 'AcceptInvitation' });
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;
