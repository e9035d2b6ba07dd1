import { types } from 'pg';
import { TransactionContext, type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { currentRequest } from '../security/request-context.js';
import { tracedQuery, traceQueries, type TraceablePool } from './traced-queries.js';

/** Whoever answers the request must not say that nothing was changed. */
const noteChange = (): void => {
  const request = currentRequest();
  if (request !== undefined) request.changed = true;
};

type Row = Record<string, unknown>;
interface Queryable {
  query(config: { text: string; values: unknown[]; types: typeof types }): Promise<{ rows: unknown[] }>;
}
interface Pool extends Queryable, TraceablePool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
  readonly options: { max: number };
  connect(): Promise<Queryable & { release(error?: Error): void }>;
}
/** `$1` stands for a parameter. */
export type Read = <R>(text: string, values?: unknown[]) => Promise<R[]>;

/** The one way to the database. Inside a unit of work everything runs in its transaction, outside of one each call stands for itself. */
export class Database {
  private pool: Pool | undefined;
  /** What to do once a running transaction is committed, by its entity manager. */
  private readonly afterCommits = new WeakMap<object, (() => void)[]>();

  constructor(readonly orm: MikroORM) {}

  /** For aggregates. */
  get em(): EntityManager {
    return (TransactionContext.getEntityManager() as EntityManager | undefined) ?? this.orm.em.fork();
  }

  get inTransaction(): boolean {
    return TransactionContext.getEntityManager() !== undefined;
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.inTransaction) return work();
    const afterCommit: (() => void)[] = [];
    const result = await this.orm.em.fork().transactional(async (em) => {
      this.afterCommits.set(em, afterCommit);
      const value = await work();
      // Not after the commit: of one whose answer is lost nobody knows whether it came to be.
      noteChange();
      return value;
    });
    for (const act of afterCommit) act();
    return result;
  }

  /** Runs `act` when what is being changed has been committed, and never if it is taken back; at once where nothing is being changed. */
  afterCommit(act: () => void): void {
    const em = TransactionContext.getEntityManager();
    const waiting = em === undefined ? undefined : this.afterCommits.get(em);
    if (waiting === undefined) act();
    else waiting.push(act);
  }

  /** For writes beside aggregates. `?` stands for a parameter; sends pending changes of the aggregates first. */
  async execute<R extends Row = Row>(sql: string, params: unknown[] = []): Promise<R[]> {
    const em = this.em;
    return em.getConnection().execute<R[]>(sql, params, 'all', em.getTransactionContext());
  }

  /** For read models, straight on the pool: `$1` stands for a parameter. Never sees uncommitted changes. */
  async read<R>(text: string, values: unknown[] = []): Promise<R[]> {
    const pool = await this.native();
    return tracedQuery(text, async () => (await pool.query({ text, values, types })).rows as R[]);
  }

  /** Runs `work` on a connection of its own, in a transaction that is taken back: what would be, without its coming to be. */
  async rehearse<T>(work: (read: Read) => Promise<T>): Promise<T> {
    const client = await (await this.native()).connect();
    const read: Read = async <R>(text: string, values: unknown[] = []) => (await client.query({ text, values, types })).rows as R[];
    let failure: Error | undefined;
    try {
      await read('begin');
      return await work(read);
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      await read('rollback').catch((error: unknown) => (failure = error as Error));
      // A connection that failed is not given to the next.
      client.release(failure);
    }
  }

  /** From now on statements are steps of traces. Before the first of them. */
  async trace(): Promise<void> {
    traceQueries(await this.native());
  }

  /** How many connections this process has open, how many of them rest, and what waits for one. */
  async poolState(): Promise<{ size: number; open: number; idle: number; waiting: number }> {
    const { totalCount, idleCount, waitingCount, options } = await this.native();
    return { size: options.max, open: totalCount, idle: idleCount, waiting: waitingCount };
  }

  private async native(): Promise<Pool> {
    this.pool ??= (await this.orm.em.getConnection().getNativeClient()) as unknown as Pool;
    return this.pool;
  }

  async close(): Promise<void> {
    await this.orm.close();
  }
}
