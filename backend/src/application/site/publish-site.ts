import type { Shown } from '../content/announce-content.js';
import type { Outbox } from '../ports/outbox.js';
import type { SiteCache } from '../ports/site-cache.js';
import type { SitePublisher } from '../ports/site-publisher.js';

/** How many addresses an announcement names at the most. */
const ANNOUNCED = 20;

/** Background job: renews the public pages that show the given content, or all of them if none is given. */
export class PublishSite {
  constructor(
    private readonly publisher: SitePublisher,
    private readonly outbox: Outbox,
    private readonly cache: SiteCache,
  ) {}

  /** @throws what the CDN answers: the job is then done again. */
  async execute(changed: readonly Shown[]): Promise<void> {
    const paths = await this.publisher.publish(changed);
    // Before the CDN asks again, every process has to have forgotten what it kept.
    await this.outbox.announce({ type: 'site.published', paths: paths.slice(0, ANNOUNCED) });
    await this.cache.purge(changed);
  }
}
