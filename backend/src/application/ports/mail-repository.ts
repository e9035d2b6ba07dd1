import type { Mail, MailTemplate } from '../../domain/mail/mail.js';

export abstract class MailRepository {
  /** The mail, which nobody else can change until the unit of work ends. */
  abstract lock(id: string): Promise<Mail | null>;
  abstract save(mail: Mail): Promise<void>;
  /** How many letters of this kind were written to an address since then. */
  abstract countTo(address: string, template: MailTemplate, since: Date): Promise<number>;
  /** Ids of the letters about a request. */
  abstract ofRequest(requestId: string): Promise<string[]>;
  /** When the newest letter of this kind was written; null if none was. */
  abstract lastWritten(template: MailTemplate): Promise<Date | null>;
}
