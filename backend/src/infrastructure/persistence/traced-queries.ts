import { traced } from '../observability/traced.js';
import { currentRequest } from '../security/request-context.js';

type Query = (...args: unknown[]) => unknown;
export interface TraceablePool {
  on(event: 'acquire', listener: (client: { query: Query }) => void): unknown;
}

/** A statement without its values: those that stand in it as literals are taken out, the others were never in it. */
export const withoutValues = (sql: string): string =>
  sql
    .replace(/'(?:[^']|'')*'/gu, '?')
    .replace(/(?<![\w$.])-?\d+(?:\.\d+)?\b/gu, '?')
    .slice(0, 2_000);

/** Described by the semantic conventions for databases; only where there is a trace to be part of. */
export function tracedQuery<T>(sql: string, work: () => Promise<T>): Promise<T> {
  if (currentRequest()?.span === undefined) return work();
  const operation = /^\s*(\w+)/u.exec(sql)?.[1]?.toLowerCase() ?? 'query';
  return traced(
    operation,
    'client',
    { 'db.system.name': 'postgresql', 'db.operation.name': operation, 'db.query.text': withoutValues(sql) },
    work,
  );
}

/** Makes each statement a step of the trace. Those with a callback are the pool's own way of asking, whose caller is traced already. */
export function traceQueries(pool: TraceablePool): void {
  const known = new WeakSet();
  // One may be open already: the ORM tries its connection when it starts.
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    const query = client.query.bind(client);
    client.query = (...args) => {
      const [first] = args;
      const sql = typeof first === 'string' ? first : (first as { text?: unknown } | undefined)?.text;
      if (typeof sql !== 'string' || args.some((one) => typeof one === 'function')) return query(...args);
      return tracedQuery(sql, () => query(...args) as Promise<unknown>);
    };
  });
}
