import { z } from 'zod';
import { CurrentUser, Email, NewPassword, SecondFactorCode } from './auth.js';
import { Id, Instant, line } from './ids.js';

const CurrentPassword = z.string().min(1).max(1000);

/** The account of whoever is signed in. */
export const Account = CurrentUser.extend({
  pendingEmail: z.string().nullable().meta({ description: 'A new address that has not been confirmed yet' }),
  passwordChangedAt: Instant,
  secondFactor: z.object({ on: z.boolean(), since: Instant.nullable(), recoveryCodesLeft: z.int() }),
}).meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

export const UpdateAccount = z.strictObject({ name: line(120, 1) }).meta({ id: 'UpdateAccount' });
export type UpdateAccount = z.infer<typeof UpdateAccount>;
export const ChangePassword = z.strictObject({ current: CurrentPassword, password: NewPassword }).meta({ id: 'ChangePassword' });
export type ChangePassword = z.infer<typeof ChangePassword>;
export const ChangeEmail = z.strictObject({ email: Email, password: CurrentPassword }).meta({ id: 'ChangeEmail' });
export type ChangeEmail = z.infer<typeof ChangeEmail>;
export const EmailChangeSent = z
  .object({
    link: z
      .string()
      .nullable()
      .meta({ description: 'To follow at once, where no mail server is set up; null where the letter is on its way' }),
  })
  .meta({ id: 'EmailChangeSent' });
export type EmailChangeSent = z.infer<typeof EmailChangeSent>;

export const ConfirmWithPassword = z.strictObject({ password: CurrentPassword }).meta({ id: 'ConfirmWithPassword' });
export type ConfirmWithPassword = z.infer<typeof ConfirmWithPassword>;
export const SecondFactorSecret = z
  .object({
    secret: z.string().meta({ description: 'Base32, for typing' }),
    uri: z.string().meta({ description: 'otpauth:// address, for a QR code' }),
  })
  .meta({ id: 'SecondFactorSecret' });
export type SecondFactorSecret = z.infer<typeof SecondFactorSecret>;
export const ConfirmSecondFactor = z.strictObject({ code: SecondFactorCode }).meta({ id: 'ConfirmSecondFactor' });
export type ConfirmSecondFactor = z.infer<typeof ConfirmSecondFactor>;
export const RecoveryCodes = z
  .object({ codes: z.array(z.string()).meta({ description: 'Ten; each lets you in once. Shown this once' }) })
  .meta({ id: 'RecoveryCodes' });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const SignedInDevice = z
  .object({
    id: Id,
    device: z.string().meta({ description: 'Browser and system as people call them' }),
    address: z.string().meta({ description: 'From where it was last used' }),
    createdAt: Instant,
    lastUsedAt: Instant,
    current: z.boolean(),
  })
  .meta({ id: 'SignedInDevice' });
export type SignedInDevice = z.infer<typeof SignedInDevice>;
export const SignedInDevices = z.object({ items: z.array(SignedInDevice) }).meta({ id: 'SignedInDevices' });
export type SignedInDevices = z.infer<typeof SignedInDevices>;
