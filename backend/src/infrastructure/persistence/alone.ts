import { Client } from 'pg';
import type { Held } from '../../application/ports/studio-copy.js';
import { connectionTo, type Address } from './connection.js';

/** Of advisory locks, which the whole database shares; any numbers that nobody else takes. */
const LOCKS = { migrate: 7_311_001, backup: 7_311_002 };

/** A connection can be gone without anybody having said so: only an answer, in milliseconds, shows that it is not. */
const QUESTION = { text: 'select 1', query_timeout: 10_000 };

/**
 * Runs `work` while no other process that works with this database runs what has the same name. `taken` is called where one does: it may throw, else
 * its end is waited for. The lock is a transaction's, so a pooler in transaction mode keeps it too, and whoever dies gives it up. So does whoever loses
 * the connection: `work` is told, and asks before it does what only one may do.
 */
export async function alone<T>(
  address: Address,
  name: keyof typeof LOCKS,
  taken: () => void,
  work: (held: Held) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...connectionTo(address), connectionTimeoutMillis: 5_000, keepAlive: true });
  const losing = new AbortController();
  const lose = () => losing.abort(new Error(`The connection to the database was lost that kept others from the same work (${name}).`));
  client.on('error', lose).on('end', lose);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    await client.query('set local statement_timeout = 0');
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [LOCKS[name]]);
    if (rows[0]?.got !== true) {
      taken();
      await client.query('select pg_advisory_xact_lock($1)', [LOCKS[name]]);
    }
    const confirm = async () => {
      await client.query(QUESTION).catch(lose);
      losing.signal.throwIfAborted();
    };
    return await work({ lost: losing.signal, confirm });
  } finally {
    await client.end().catch(() => undefined);
  }
}
