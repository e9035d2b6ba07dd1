import { Client } from 'pg';
import { connectionTo, type Address } from './connection.js';

/** Of advisory locks, which the whole database shares; any numbers that nobody else takes. */
const LOCKS = { migrate: 7_311_001, backup: 7_311_002 };

/**
 * Runs `work` while no other process that works with this database runs what has the same name. `taken` is called where one does: it may throw, else
 * its end is waited for. The lock is a transaction's, so a pooler in transaction mode keeps it too, and whoever dies gives it up.
 */
export async function alone<T>(address: Address, name: keyof typeof LOCKS, taken: () => void, work: () => Promise<T>): Promise<T> {
  const client = new Client({ ...connectionTo(address), connectionTimeoutMillis: 5_000, keepAlive: true });
  // A connection lost on the way costs the lock and nothing else.
  client.on('error', () => undefined);
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
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
