import { SitePublisher } from '../../application/ports/site-publisher.js';

/** A deploy costs credits and pages refresh their data by themselves, so a rebuild is asked for only when things have been quiet for a while. */
const QUIET_MS = 15 * 60 * 1000;

/** Has Netlify build the site again, once for all publications of a quiet spell. */
export class NetlifySitePublisher extends SitePublisher {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly hook: string,
    private readonly onError: (error: unknown) => void,
    private readonly quietMs = QUIET_MS,
  ) {
    super();
  }

  override publish(): Promise<string[]> {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.build(), this.quietMs);
    this.timer.unref();
    return Promise.resolve([]);
  }

  private async build(): Promise<void> {
    const answer = await fetch(this.hook, { method: 'POST', signal: AbortSignal.timeout(10_000) }).catch(
      (error: unknown) => error as Error,
    );
    if (answer instanceof Error || !answer.ok)
      this.onError(answer instanceof Error ? answer : new Error(`The build hook answered ${answer.status}.`));
  }
}

/** For an API whose site is built elsewhere and refreshes itself from the API. */
export class NoSitePublisher extends SitePublisher {
  override publish(): Promise<string[]> {
    return Promise.resolve([]);
  }
}
