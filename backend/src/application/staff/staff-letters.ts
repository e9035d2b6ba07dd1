import { Mail } from '../../domain/mail/mail.js';
import { StaffLink, type LinkPurpose } from '../../domain/staff/staff-link.js';
import type { StaffUser } from '../../domain/staff/staff-user.js';
import type { Clock } from '../ports/clock.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { MailRepository } from '../ports/mail-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { StaffLinks } from '../ports/staff-links.js';

/** What somebody is told about their own account, so that they notice if it was not them. */
export type Notice =
  | 'password-changed'
  | 'email-change-requested'
  | 'email-changed'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'recovery-code-used'
  | 'recovery-codes-made'
  | 'token-made';

/** Part of other acts: letters to staff about their accounts. Runs inside their unit of work. */
export class StaffLetters {
  constructor(
    private readonly links: StaffLinks,
    private readonly mails: MailRepository,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** A new link in a letter; those before it for the same purpose stop working. `to`: where it goes, if not to the known address. */
  async link(user: StaffUser, purpose: LinkPurpose, to?: string): Promise<StaffLink> {
    const at = this.clock.now();
    await this.links.void(user.id, at, purpose);
    const link = StaffLink.write({ id: this.ids.next(), userId: user.id, purpose, at, ...(to !== undefined && { email: to }) });
    await this.links.save(link);
    await this.send(user, 'staff-link', { linkId: link.id, ...(to !== undefined && { to }) });
    return link;
  }

  /** `to`: where it goes, if not to the known address. */
  notice(user: StaffUser, notice: Notice, to?: string): Promise<void> {
    return this.send(user, 'staff-notice', { body: notice, ...(to !== undefined && { to }) });
  }

  private async send(user: StaffUser, template: 'staff-link' | 'staff-notice', rest: { linkId?: string; body?: string; to?: string }) {
    const { linkId, body, to = user.email } = rest;
    const id = this.ids.next();
    const mail = Mail.write({
      ...{ id, template, requestId: null, to: { name: user.name, address: to }, at: this.clock.now() },
      ...(linkId !== undefined && { linkId }),
      ...(body !== undefined && { body }),
    });
    await this.mails.save(mail);
    await this.outbox.add({ name: 'send-mail', data: { mailId: id } });
  }
}
