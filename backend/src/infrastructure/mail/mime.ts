import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { MailRefused, type Letter, type MailAddress } from '../../application/ports/mailer.js';

/** Turns text round for the eye, and can make an address look like another. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** One line that can be nothing but words: no header begins in it, and nothing that readers would decode (RFC 2047) to something else. */
export const headerText = (text: string): string => text.replace(BIDI_CONTROLS, '').replace(CONTROLS, ' ').replaceAll('=?', '= ?').trim();

const PLAIN_NAME = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}$/u;
/** The id as a word that headers and folders take as it is. Any other becomes its hash, so that two letters never share a name. */
export const letterName = (id: string): string => (PLAIN_NAME.test(id) ? id : createHash('sha256').update(id).digest('hex'));

/** One mailbox and nothing around it (RFC 5321, 4.1.2, without quoted local parts and addresses of machines). */
const MAILBOX = /^([^\s\p{Cc}\p{Cf}<>,;:"()[\]\\@]{1,64})@([^\s\p{Cc}\p{Cf}<>,;:"()[\]\\@]{1,255})$/u;
const LONGEST_MAILBOX = 254;

/** The address as mail servers take it, its domain in ASCII; null if it is not exactly one. */
export function mailbox(address: string): string | null {
  const [, local = '', domain = ''] = MAILBOX.exec(address) ?? [];
  const ascii = domainToASCII(domain);
  return ascii !== '' && local.length + ascii.length < LONGEST_MAILBOX ? `${local}@${ascii}` : null;
}

export const messageId = (letter: Letter, from: MailAddress): string =>
  `${letterName(letter.id)}@${mailbox(from.address)?.split('@')[1] ?? 'localhost'}`;

export interface Composed {
  /** The letter as a MIME message (RFC 5322, 2045). */
  raw: Buffer;
  /** The one mailbox it goes to. */
  to: string;
  messageId: string;
}

/** @throws MailRefused if the recipient's address is not exactly one */
export async function compose(letter: Letter, from: MailAddress): Promise<Composed> {
  const to = mailbox(letter.to.address);
  if (to === null) throw new MailRefused('That is not an e-mail address.');
  const id = messageId(letter, from);
  const replyTo = letter.replyTo && mailbox(letter.replyTo.address);
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from: { name: headerText(from.name), address: from.address },
    to: { name: headerText(letter.to.name), address: to },
    ...(letter.replyTo && replyTo && { replyTo: { name: headerText(letter.replyTo.name), address: replyTo } }),
    subject: headerText(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId: `<${id}>`,
    date: new Date(),
    headers: {
      'X-Entity-Ref-ID': letterName(letter.id),
      'Content-Language': headerText(letter.language),
      ...(letter.byHand !== true && { 'Auto-Submitted': 'auto-generated' }),
    },
  });
  return { raw: await composer.compile().build(), to, messageId: id };
}
