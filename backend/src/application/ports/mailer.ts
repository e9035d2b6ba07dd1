export interface MailAddress {
  name: string;
  address: string;
}

export interface Letter {
  /** Names this letter to this recipient about this event; becomes its Message-ID (RFC 5322, 3.6.4), the same at each try. */
  id: string;
  to: MailAddress;
  replyTo?: MailAddress;
  /** A person wrote it, so that programs which answer automatically may answer it (RFC 3834). */
  byHand?: boolean;
  /** About somebody's account: read by nobody but whom it is for. */
  confidential?: boolean;
  subject: string;
  text: string;
  html: string;
  /** BCP 47 */
  language: string;
}

/** The server said no to this letter for good (5xx): trying again helps nobody. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}
/** The server could not be reached, let nobody in, or said "later" (4xx). Nothing was sent. */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable';
}
/** The whole letter was handed over and no answer came: it may have been sent. */
export class MailUncertain extends Error {
  override readonly name = 'MailUncertain';
}

export abstract class Mailer {
  /**
   * Resolves when the next server took responsibility. `beforeTransmission` is awaited before the first byte of the letter leaves; if it throws,
   * nothing is sent. @throws MailRefused, MailUnavailable, MailUncertain
   */
  abstract send(letter: Letter, beforeTransmission: () => Promise<void>): Promise<void>;
  abstract close(): void;
}
