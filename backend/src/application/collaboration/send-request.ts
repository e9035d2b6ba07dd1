import type { SendRequest as SendRequestInput } from '@atelier/contracts';
import { networkOf } from '../../domain/network-of.js';
import { CollaborationRequest, type RequestLetter } from '../../domain/collaboration/collaboration-request.js';
import { suspicionsOf } from '../../domain/collaboration/suspicions.js';
import { DomainError } from '../../domain/domain-error.js';
import { Mail, type MailTemplate } from '../../domain/mail/mail.js';
import type { Challenges } from '../ports/challenges.js';
import type { Clock } from '../ports/clock.js';
import type { CollaborationRepository } from '../ports/collaboration-repository.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { MailRepository } from '../ports/mail-repository.js';
import type { MailAddress } from '../ports/mailer.js';
import type { Outbox } from '../ports/outbox.js';
import type { Fingerprints } from '../ports/secrets.js';
import type { Studio } from '../ports/studio.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

const HOUR = 60 * 60 * 1000;
/** The same words again within this long are the same letter: a second press, a second tab, a page reloaded. */
const SAME_MS = 24 * HOUR;
/** A day, to one address. */
const MOST_THANKS = 3;
/** Beyond this, an address is not even stored as spam. */
const FLOOD = 60;

/** All that was said, however it is spaced: a corrected phone number makes it another letter. */
const sameness = ({ language: _language, email, ...words }: RequestLetter): string =>
  JSON.stringify([email.toLowerCase(), ...Object.values(words).map((text) => text.replace(/\s+/gu, ' ').trim())]);

export interface Sender {
  /** Network address it came from. */
  address: string;
  idempotencyKey?: string | undefined;
}

/**
 * Takes in what a visitor wrote, and has the studio told and the sender thanked. All defence against spam is here, so that it holds on every
 * door. What looks like spam is stored as such and answered like everything else, so that nobody learns how to get through.
 */
export class SendRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: CollaborationRepository,
    private readonly mails: MailRepository,
    private readonly studio: Studio,
    private readonly challenges: Challenges,
    private readonly fingerprints: Fingerprints,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /** Resolves with the reference the sender is told. @throws request.too_many, collaboration.closed */
  async execute({ website, proof, consent: _given, ...letter }: SendRequestInput, sender: Sender): Promise<string> {
    const site = await this.studio.read();
    if (!site.form.open) throw new DomainError('collaboration.closed', 'The studio takes no requests through its site at the moment.');
    // Read before the transaction: inside it every reader would need a second connection.
    const notified = await this.studio.notified();
    const solved = proof === '' ? null : await this.challenges.verify(proof);
    const id = sender.idempotencyKey === undefined ? this.ids.next() : this.ids.named(`request ${sender.idempotencyKey}`);
    const fingerprint = this.fingerprints.of(sameness(letter));

    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const known = (await this.requests.find(id)) ?? (await this.requests.sameSince(fingerprint, new Date(at.getTime() - SAME_MS)));
      if (known !== null) return known.reference;
      const recentFromAddress = await this.requests.countArrival(
        this.fingerprints.of(networkOf(sender.address)),
        at,
        new Date(at.getTime() - HOUR),
      );
      if (recentFromAddress >= FLOOD)
        throw new DomainError('request.too_many', 'Too many letters came from where you are. Wait an hour, or write by e-mail.');
      const fresh = solved !== null && (await this.requests.useProof(solved.id, solved.expiresAt));
      const suspicions = suspicionsOf({
        trapped: website !== '',
        proof: fresh ? 'good' : proof === '' ? 'none' : 'bad',
        secondsTaken: solved === null ? null : (at.getTime() - solved.issuedAt.getTime()) / 1000,
        recentFromAddress,
        name: letter.name,
        message: letter.message,
      });
      const reference = await this.requests.nextReference(at);
      const request = CollaborationRequest.receive({ id, reference, letter, suspicions, fingerprint, at });
      await this.requests.save(request);
      await this.requests.record(id, { at, by: null, kind: 'received', detail: request.status });
      if (request.status === 'new') {
        if (site.requests.digest === 'off') for (const recipient of notified) await this.write('request-received', request, recipient, at);
        if (site.requests.thank) await this.thank(request, fresh, at);
        await this.outbox.announce({ type: 'collaboration.changed', id, status: request.status });
      }
      return reference;
    });
  }

  /**
   * The address may be anybody's. So the words of a letter go back to it only with a proof of work, and it gets few of these a day: nobody
   * shall be able to have the studio write to strangers.
   */
  private async thank(request: CollaborationRequest, proved: boolean, at: Date): Promise<void> {
    const { name, email: address, message } = request.letter;
    if ((await this.mails.countTo(address, 'thanks', new Date(at.getTime() - SAME_MS))) >= MOST_THANKS) return;
    await this.write('thanks', request, { name, address }, at, proved ? message : '');
  }

  /** Recipient and event make the id, so however often this happens there is one letter. */
  private async write(
    template: MailTemplate,
    { id: requestId }: CollaborationRequest,
    to: MailAddress,
    at: Date,
    body = '',
  ): Promise<void> {
    const id = this.ids.named(`mail ${template} ${requestId} ${to.address.toLowerCase()}`);
    await this.mails.save(Mail.write({ id, template, requestId, to, at, body }));
    await this.outbox.add({ name: 'send-mail', data: { mailId: id } });
  }
}
