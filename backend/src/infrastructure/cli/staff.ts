import { randomBytes } from 'node:crypto';
import { NewPassword, PASSWORD_MIN, ROLES } from '@atelier/contracts';
import { z } from 'zod';
import { optional, required, UsageError, type Commands } from './command.js';

/** The same rule as in the admin. */
export function longEnough(password: string): string {
  if (!NewPassword.safeParse(password).success) throw new Error(`Use a password of ${PASSWORD_MIN} characters or more.`);
  return password;
}

export const staffCommands: Commands = {
  'staff:create': {
    usage: '--email E [--name N] [--role admin|editor|viewer] [--password P]',
    help: 'add somebody, or give a known address a new password',
    run: async ({ services, flags, say }) => {
      const [email, chosen] = [required(flags, 'email'), optional(flags, 'password')];
      const role = z.enum(ROLES).safeParse(flags['role'] ?? 'admin');
      if (!role.success) throw new UsageError(`--role is one of ${ROLES.join(', ')}.`);
      const password = chosen === undefined ? randomBytes(12).toString('base64url') : longEnough(chosen);
      const { createStaffUser } = await services();
      const name = optional(flags, 'name') ?? email.split('@')[0] ?? email;
      const user = await createStaffUser.execute({ email, name, role: role.data, password });
      say(JSON.stringify({ email: user.email, role: user.role, ...(chosen === undefined && { password }) }));
    },
  },
  'staff:reset': {
    usage: '--email E [--password P]',
    help: 'let somebody in again who is locked out: new password, second factor off, all sessions ended',
    run: async ({ services, flags, say }) => {
      const [email, chosen] = [required(flags, 'email'), optional(flags, 'password')];
      const password = chosen === undefined ? randomBytes(12).toString('base64url') : longEnough(chosen);
      const user = await (await services()).createStaffUser.reset(email, password);
      if (user === null) throw new Error(`Nobody on the staff has the address ${email}.`);
      say(`${user.name} <${user.email}> may sign in again. All sessions have ended and the second factor is off.`);
      if (chosen === undefined) say(`New password: ${password}   (shown this once; change it after signing in)`);
    },
  },
  'secrets:reseal': {
    usage: '',
    help: 'seal second factors with the present ENCRYPTION_KEY, so that ENCRYPTION_KEY_PREVIOUS can go',
    run: async ({ services, say }) => {
      const count = await (await services()).resealSecondFactors();
      say(`${count} second factors sealed with the present key. ENCRYPTION_KEY_PREVIOUS is no longer needed.`);
    },
  },
};
