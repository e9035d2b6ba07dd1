import type { Clock } from '../../application/ports/clock.js';
import type { CollaborationRepository } from '../../application/ports/collaboration-repository.js';
import { LetterWriter } from '../../application/ports/letter-writer.js';
import type { Letter } from '../../application/ports/mailer.js';
import type { LinkTokens } from '../../application/ports/staff-secrets.js';
import type { StaffLinks } from '../../application/ports/staff-links.js';
import type { Studio } from '../../application/ports/studio.js';
import type { Notice } from '../../application/staff/staff-letters.js';
import type { Mail } from '../../domain/mail/mail.js';
import { digestLetter } from './templates/digest.js';
import { answerLetter, requestLetter, thanksLetter, type StudioOfLetters } from './templates/letters.js';
import { linkLetter, noticeLetter } from './templates/staff-letters.js';

/** Requests that a digest names one by one. */
const LONGEST_DIGEST = 30;

/** Writes letters from what is true when they are sent. */
export class TemplateLetterWriter extends LetterWriter {
  constructor(
    private readonly requests: CollaborationRepository,
    private readonly studio: Studio,
    private readonly links: StaffLinks,
    private readonly linkTokens: LinkTokens,
    private readonly clock: Clock,
    /** Of the public site and of the admin. */
    private readonly urls: { site: string; admin: string },
  ) {
    super();
  }

  override async write(mail: Mail): Promise<Letter | null> {
    const { name, email } = await this.studio.read();
    const studio = { name, email, url: this.urls.site, adminUrl: this.urls.admin };
    const to = { name: mail.toName, address: mail.toAddress };
    const head = { id: mail.id, to };
    if (mail.template === 'digest') {
      const waiting = await this.requests.waiting(LONGEST_DIGEST);
      return waiting.total === 0 ? null : { ...head, ...digestLetter(studio, waiting) };
    }
    if (mail.template === 'staff-notice') return { ...head, confidential: true, ...noticeLetter(studio, mail.body as Notice) };
    if (mail.template === 'staff-link') return this.withLink(mail, head, studio);
    return this.aboutRequest(mail, head, studio);
  }

  private async withLink(mail: Mail, head: Pick<Letter, 'id' | 'to'>, studio: StudioOfLetters): Promise<Letter | null> {
    const link = mail.linkId === null ? null : await this.links.find(mail.linkId);
    // A link that ran out while the mail server was away would only disappoint.
    if (link === null || !link.holds(this.clock.now())) return null;
    return { ...head, confidential: true, ...linkLetter(studio, link.purpose, this.linkTokens.issue(link)) };
  }

  private async aboutRequest(mail: Mail, head: Pick<Letter, 'id' | 'to'>, studio: StudioOfLetters): Promise<Letter | null> {
    const request = mail.requestId === null ? null : await this.requests.find(mail.requestId);
    if (request === null || request.anonymisedAt !== null) return null;
    const { letter } = request;
    const toStudio = mail.template === 'request-received';
    const written = toStudio
      ? requestLetter(studio, request)
      : mail.template === 'thanks'
        ? thanksLetter(studio, request, mail.body)
        : answerLetter(studio, request, mail.body);
    const replyTo = toStudio ? { name: letter.name, address: letter.email } : { name: studio.name, address: studio.email };
    const byHand = mail.template === 'answer';
    return { ...head, byHand, ...(replyTo.address !== '' && { replyTo }), ...written };
  }
}
