import { types } from 'pg';
import { TransactionContext, type EntityManager, type MikroORM } from '@mikro-orm/postgresql';

type Row = Record<string, unknown>;
interface Pool {
  query(config: { text: string; values: unknown[]; types: typeof types }): Promise<{ rows: unknown[] }>;
}

/** The one way to the database. Inside a unit of work everything runs in its transaction, outside of one each call stands for itself. */
export class Database {
  private pool: Pool | undefined;

  constructor(readonly orm: MikroORM) {}

  /** For aggregates. */
  get em(): EntityManager {
    return (TransactionContext.getEntityManager() as EntityManager | undefined) ?? this.orm.em.fork();
  }

  get inTransaction(): boolean {
    return TransactionContext.getEntityManager() !== undefined;
  }

  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.inTransaction ? work() : this.orm.em.fork().transactional(() => work());
  }

  /** For writes beside aggregates. `?` stands for a parameter; sends pending changes of the aggregates first. */
  async execute<R extends Row = Row>(sql: string, params: unknown[] = []): Promise<R[]> {
    const em = this.em;
    return em.getConnection().execute<R[]>(sql, params, 'all', em.getTransactionContext());
  }

  /** For read models, straight on the pool: `$1` stands for a parameter. Never sees uncommitted changes. */
  async read<R>(text: string, values: unknown[] = []): Promise<R[]> {
    this.pool ??= await this.orm.em.getConnection().getNativeClient();
    return (await this.pool.query({ text, values, types })).rows as R[];
  }

  async close(): Promise<void> {
    await this.orm.close();
  }
}
