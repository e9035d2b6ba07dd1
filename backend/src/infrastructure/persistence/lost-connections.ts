import type { EventEmitter } from 'node:events';

interface PooledClient extends EventEmitter {
  release: (error?: Error) => void;
}

/**
 * Takes a connection out of the pool when the server ends it in the hands of somebody. Kysely gives none back whose `begin` or `rollback` failed: with each
 * restart of PostgreSQL the pool would lose what was under way, until nothing is left, and could not be closed either.
 */
export function takeOutLost(pool: EventEmitter): void {
  const held = new WeakSet<PooledClient>();
  pool.on('acquire', (client: PooledClient) => held.add(client));
  pool.on('release', (_error: unknown, client: PooledClient) => held.delete(client));
  pool.on('connect', (client: PooledClient) => {
    client.once('end', () => {
      if (!held.has(client)) return;
      const { release } = client;
      // Whoever holds it may give it back yet.
      client.release = () => undefined;
      release(new Error('The server ended the connection.'));
    });
  });
}
