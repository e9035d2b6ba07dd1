import type { AdminEvent } from '@atelier/contracts';
import type { IdGenerator } from '../../application/ports/id-generator.js';
import type { Job } from '../../application/ports/job-queue.js';
import { Outbox } from '../../application/ports/outbox.js';
import { currentOrigin } from '../security/request-context.js';
import type { Database } from './database.js';

/** PostgreSQL channel on which every process hears of changes. Notifications sent in a transaction go out with its commit. */
export const EVENT_CHANNEL = 'atelier_events';

export class PostgresOutbox extends Outbox {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
    /** Called at the commit; the other processes hear when the database tells them. */
    private readonly announced: (event: AdminEvent) => void = () => undefined,
  ) {
    super();
  }

  override async add({ name, data }: Job, due?: Date): Promise<void> {
    const origin = currentOrigin();
    await this.database.execute(
      'insert into atelier.outbox (id, name, data, due_at, origin) values (?, ?, ?::jsonb, coalesce(?::timestamptz, now()), ?::jsonb)',
      [this.ids.next(), name, JSON.stringify(data), due ?? null, origin && JSON.stringify(origin)],
    );
  }

  override async announce(event: AdminEvent): Promise<void> {
    await this.database.execute('select pg_notify(?, ?)', [EVENT_CHANNEL, JSON.stringify(event)]);
    this.database.afterCommit(() => this.announced(event));
  }
}
