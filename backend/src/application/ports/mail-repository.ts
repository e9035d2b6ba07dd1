import type { Mail } from '../../domain/mail/mail.js';

export abstract class MailRepository {
  /** The mail, which nobody else can change until the unit of work ends. */
  abstract lock(id: string): Promise<Mail | null>;
  abstract save(mail: Mail): Promise<void>;
}
