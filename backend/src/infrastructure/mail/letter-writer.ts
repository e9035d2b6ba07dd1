import type { CollaborationRepository } from '../../application/ports/collaboration-repository.js';
import { LetterWriter } from '../../application/ports/letter-writer.js';
import type { Letter } from '../../application/ports/mailer.js';
import type { Studio } from '../../application/ports/studio.js';
import type { Mail } from '../../domain/mail/mail.js';
import { digestLetter } from './templates/digest.js';
import { answerLetter, requestLetter, thanksLetter } from './templates/letters.js';

/** Requests that a digest names one by one. */
const LONGEST_DIGEST = 30;

/** Writes letters from what is true when they are sent. */
export class TemplateLetterWriter extends LetterWriter {
  constructor(
    private readonly requests: CollaborationRepository,
    private readonly studio: Studio,
    /** Of the public site and of the admin. */
    private readonly urls: { site: string; admin: string },
  ) {
    super();
  }

  override async write({ id, template, requestId, toName, toAddress, body }: Mail): Promise<Letter | null> {
    const { name, email } = await this.studio.read();
    const studio = { name, email, url: this.urls.site, adminUrl: this.urls.admin };
    const to = { name: toName, address: toAddress };
    if (requestId === null) {
      const waiting = await this.requests.waiting(LONGEST_DIGEST);
      return waiting.total === 0 ? null : { id, to, ...digestLetter(studio, waiting) };
    }
    const request = await this.requests.find(requestId);
    if (request === null || request.anonymisedAt !== null) return null;
    const { letter } = request;
    const toStudio = template === 'request-received';
    const written = toStudio
      ? requestLetter(studio, request)
      : template === 'thanks'
        ? thanksLetter(studio, request, body)
        : answerLetter(studio, request, body);
    const replyTo = toStudio ? { name: letter.name, address: letter.email } : { name, address: email };
    const byHand = template === 'answer';
    return { id, to, byHand, ...(replyTo.address !== '' && { replyTo }), ...written };
  }
}
