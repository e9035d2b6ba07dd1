import type { SiteContent } from '../../domain/site/site-content.js';
import type { MailAddress } from './mailer.js';

/** What the studio has decided about itself. */
export abstract class Studio {
  /** Blank values before anything was said. */
  abstract read(): Promise<SiteContent>;
  /** Who is told of each request: the staff chosen in the settings, else the studio's own address, else its administrators. */
  abstract notified(): Promise<MailAddress[]>;
}
