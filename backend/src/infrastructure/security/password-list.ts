import { PasswordPolicy } from '../../application/ports/staff-secrets.js';

/** The 49,000 that leaked most often; loaded when the first password is chosen. */
let list: Promise<ReadonlySet<string>> | undefined;
const load = () =>
  (list ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common'].map(String))));

/** A common word dressed up for a rule: `Password2026!!`, `passwordpassword`. */
function stems(password: string): string[] {
  const plain = password.toLowerCase().normalize('NFKC');
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const [, repeated] = /^(.+?)\1+$/u.exec(plain) ?? [];
  const [, repeatedBare] = /^(.+?)\1+$/u.exec(bare) ?? [];
  return [plain, plain.replace(/[\s._-]+/gu, ''), bare, repeated, repeatedBare].filter(
    (stem) => stem !== undefined && stem !== '',
  ) as string[];
}

/** One key after the other, or the alphabet. */
const ROWS = [
  ...['qwertyuiopasdfghjklzxcvbnm', 'qwertzuiopasdfghjklyxcvbnm', 'azertyuiopqsdfghjklmwxcvbn'],
  ...['asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '01234567890', '1234567890'],
];
const isRun = (text: string) =>
  text.length > 3 && ROWS.some((row) => `${row}${row}`.includes(text) || [...`${row}${row}`].toReversed().join('').includes(text));

const lettersOf = (text: string) => text.toLowerCase().replace(/\P{L}/gu, '');

/** NIST SP 800-63B-4, 3.1.1.2: values that are commonly used, expected or compromised are refused; nothing leaves this machine to find out. */
export class ListedPasswords extends PasswordPolicy {
  override async isCommon(password: string, known: readonly string[]): Promise<boolean> {
    const common = await load();
    const own = known.map(lettersOf).filter((one) => one.length > 2);
    return own.includes(lettersOf(password)) || stems(password).some((stem) => stem.length < 3 || common.has(stem) || isRun(stem));
  }
}
