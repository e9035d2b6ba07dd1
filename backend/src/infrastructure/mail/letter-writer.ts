import type { CollaborationRepository } from '../../application/ports/collaboration-repository.js';
import { LetterWriter } from '../../application/ports/letter-writer.js';
import type { Letter } from '../../application/ports/mailer.js';
import type { Studio } from '../../application/ports/studio.js';
import type { Mail } from '../../domain/mail/mail.js';
import { answerLetter, requestLetter, thanksLetter } from './templates/letters.js';

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
    const request = await this.requests.find(requestId);
    if (request === null || request.anonymisedAt !== null) return null;
    const { name, email } = await this.studio.read();
    const studio = { name, email, url: this.urls.site, adminUrl: this.urls.admin };
    const { letter } = request;
    const toStudio = template === 'request-received';
    const written = toStudio
      ? requestLetter(studio, request)
      : template === 'thanks'
        ? thanksLetter(studio, request)
        : answerLetter(studio, request, body);
    const replyTo = toStudio ? { name: letter.name, address: letter.email } : { name, address: email };
    return { id, to: { name: toName, address: toAddress }, ...(replyTo.address !== '' && { replyTo }), ...written };
  }
}
