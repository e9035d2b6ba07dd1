import { Mailer, MailUnavailable } from '../../application/ports/mailer.js';

/** For a studio that has set up neither a mail server nor a folder: letters wait, and say why. */
export class NoMailer extends Mailer {
  override send(): Promise<void> {
    return Promise.reject(new MailUnavailable('No mail server is set up. Set SMTP_URL, or MAIL_DIR to keep letters as files.'));
  }

  override close(): void {
    // Nothing is held open.
  }
}
