import type { Mail } from '../../domain/mail/mail.js';
import type { Letter } from './mailer.js';

export abstract class LetterWriter {
  /** The letter in words, as things stand now; null if what it was about is gone. */
  abstract write(mail: Mail): Promise<Letter | null>;
}
