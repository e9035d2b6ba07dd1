import type { Shown } from '../content/announce-content.js';
import type { Outbox } from '../ports/outbox.js';
import type { SitePublisher } from '../ports/site-publisher.js';

/** How many addresses an announcement names at the most. */
const ANNOUNCED = 20;

/** Background job: renews the public pages that show the given content, or all of them if none is given. */
export class PublishSite {
  constructor(
    private readonly publisher: SitePublisher,
    private readonly outbox: Outbox,
  ) {}

  async execute(changed: readonly Shown[]): Promise<void> {
    const paths = await this.publisher.publish(changed);
    await this.outbox.announce({ type: 'site.published', paths: paths.slice(0, ANNOUNCED) });
  }
}
