import type { Clock } from '../../application/ports/clock.js';
import type { Outbox } from '../../application/ports/outbox.js';
import { SitePublisher } from '../../application/ports/site-publisher.js';
import type { Database } from '../persistence/database.js';

/** A build waits until nothing was published for this long, */
const QUIET_MS = 15 * 60 * 1000;
/** but not longer than this after the first publication it is for. */
const PATIENCE_MS = 2 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const ANSWER_MS = 10_000;
const JOB = 'build-site';

export interface NetlifyBuilds {
  /** Address of the build hook. */
  hook: string;
  /** Builds lie a day divided by this apart; 0 for never. */
  perDay: number;
}

/**
 * Has Netlify build the site's files again: once for all publications of a quiet spell, and no more often than the studio can pay, for each deploy
 * costs credits. Visitors need none of it to see what is new; builds keep the files fresh that are there while the API is away.
 *
 * Everything is remembered in the database: the row of `schedules` is the lock and says when the next build may be asked for, a record of the outbox
 * is the build that waits.
 */
export class NetlifySitePublisher extends SitePublisher {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly builds: NetlifyBuilds,
  ) {
    super();
  }

  override async publish(): Promise<string[]> {
    if (this.builds.perDay === 0) return [];
    await this.database.transaction(async () => {
      const now = this.clock.now();
      const quiet = new Date(now.getTime() + QUIET_MS);
      const allowed = await this.allowedFrom(now);
      const due = allowed > quiet ? allowed : quiet;
      const waiting = await this.database.execute(
        `update atelier.outbox set due_at = greatest(due_at, least(?::timestamptz, created_at + ?::interval))
         where name = ? and handed_at is null returning id`,
        [due, `${PATIENCE_MS} milliseconds`, JOB],
      );
      if (waiting.length === 0) await this.outbox.add({ name: JOB, data: {} }, due);
    });
    return [];
  }

  /** The job: asks for the build. Two at once are one. @throws if Netlify does not take it; nothing is counted then. */
  override async build(): Promise<void> {
    const { hook, perDay } = this.builds;
    if (perDay === 0) return;
    const now = this.clock.now();
    const next = new Date(now.getTime() + DAY_MS / perDay);
    const before = await this.database.transaction(async () => {
      const allowed = await this.allowedFrom(now);
      if (allowed > now) return null;
      await this.database.execute('update atelier.schedules set due_at = ? where name = ?', [next, JOB]);
      return allowed;
    });
    if (before === null) return;
    // Nobody waits for Netlify with a connection or a lock. Whoever dies here has used up a build, which is better than paying for two.
    try {
      const answer = await fetch(hook, { method: 'POST', body: '{}', signal: AbortSignal.timeout(ANSWER_MS) });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`The build hook answered ${answer.status}.`);
    } catch (error) {
      await this.database.execute('update atelier.schedules set due_at = ? where name = ? and due_at = ?', [before, JOB, next]);
      throw error;
    }
  }

  /** When the next build may be asked for. Whoever has read it is alone with it until the transaction ends. */
  private async allowedFrom(now: Date): Promise<Date> {
    await this.database.execute('insert into atelier.schedules (name, due_at) values (?, ?) on conflict (name) do nothing', [JOB, now]);
    const [row] = await this.database.execute<{ due_at: Date | string }>('select due_at from atelier.schedules where name = ? for update', [
      JOB,
    ]);
    return new Date(row?.due_at ?? now);
  }
}

/** For an API whose site is built elsewhere and refreshes itself from the API. */
export class NoSitePublisher extends SitePublisher {
  override publish(): Promise<string[]> {
    return Promise.resolve([]);
  }
}
