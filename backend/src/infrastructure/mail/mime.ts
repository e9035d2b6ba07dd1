import MailComposer from 'nodemailer/lib/mail-composer';
import { MailRefused, type Letter, type MailAddress } from '../../application/ports/mailer.js';

/** Turns text round for the eye, and can make an address look like another. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;
// eslint-disable-next-line no-control-regex -- these are exactly the characters taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;

/** One line that can be nothing but words: no header begins in it and no other recipient stands in it. */
export const headerText = (text: string): string => text.replace(BIDI_CONTROLS, '').replace(CONTROLS, ' ').trim();

/** One mailbox and nothing around it (RFC 5321, 4.1.2, without quoted local parts). */
const MAILBOX = /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/u;
const isMailbox = ({ address }: MailAddress): boolean => MAILBOX.test(address);
const headed = ({ name, address }: MailAddress) => ({ name: headerText(name), address });

export const messageId = (letter: Letter, from: MailAddress): string =>
  `${letter.id.replace(/[^a-zA-Z0-9._-]/gu, '')}@${from.address.split('@')[1] ?? 'localhost'}`;

/** The letter as a MIME message (RFC 5322, 2045), and the one mailbox it goes to. @throws MailRefused if that is none */
export async function compose(letter: Letter, from: MailAddress): Promise<{ raw: Buffer; to: string }> {
  if (!isMailbox(letter.to)) throw new MailRefused('That is not an e-mail address.');
  const composer = new MailComposer({
    from: headed(from),
    to: headed(letter.to),
    ...(letter.replyTo && isMailbox(letter.replyTo) && { replyTo: headed(letter.replyTo) }),
    subject: headerText(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId: `<${messageId(letter, from)}>`,
    date: new Date(),
    headers: {
      'X-Entity-Ref-ID': headerText(letter.id),
      'Content-Language': headerText(letter.language),
      'Auto-Submitted': 'auto-generated',
    },
  });
  return { raw: await composer.compile().build(), to: letter.to.address };
}
