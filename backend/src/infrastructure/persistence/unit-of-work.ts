import { UnitOfWork } from '../../application/ports/unit-of-work.js';
import type { Database } from './database.js';

export class PostgresUnitOfWork extends UnitOfWork {
  constructor(
    private readonly database: Database,
    /** Called after each commit: hands what the outbox holds to the queue. */
    private readonly afterCommit: () => void,
  ) {
    super();
  }

  override async run<T>(work: () => Promise<T>): Promise<T> {
    const result = await this.database.transaction(work);
    if (!this.database.inTransaction) this.afterCommit();
    return result;
  }
}
