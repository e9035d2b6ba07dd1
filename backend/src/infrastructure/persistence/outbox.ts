import type { AdminEvent } from '@atelier/contracts';
import type { IdGenerator } from '../../application/ports/id-generator.js';
import type { Job } from '../../application/ports/job-queue.js';
import { Outbox } from '../../application/ports/outbox.js';
import type { Database } from './database.js';

/** PostgreSQL channel on which every process hears of changes. Notifications sent in a transaction go out with its commit. */
export const EVENT_CHANNEL = 'atelier_events';

export class PostgresOutbox extends Outbox {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
    /** This process hears at once, before anybody is answered; the others when the database tells them. */
    private readonly hear: (event: AdminEvent) => void = () => undefined,
  ) {
    super();
  }

  override async add({ name, data }: Job, due?: Date): Promise<void> {
    await this.database.execute(
      'insert into atelier.outbox (id, name, data, due_at) values (?, ?, ?::jsonb, coalesce(?::timestamptz, now()))',
      [this.ids.next(), name, JSON.stringify(data), due ?? null],
    );
  }

  override async announce(event: AdminEvent): Promise<void> {
    await this.database.execute('select pg_notify(?, ?)', [EVENT_CHANNEL, JSON.stringify(event)]);
    this.database.afterCommit(() => this.hear(event));
  }
}
