import { Client } from 'pg';
import { connectionTo, type Address } from './connection.js';

export const API_ROLE = 'atelier_api';

/**
 * Lets the API's own role sign in as its address says: whoever writes DATABASE_URL has chosen the password. Nothing to do where the API connects as
 * the owner. Supabase's pooler wants the project behind the role's name: `atelier_api.project`.
 */
export async function admitApiRole(owner: Address, api: Address): Promise<void> {
  const { connectionString: url } = connectionTo(api);
  const { username, password } = new URL(url);
  if (decodeURIComponent(username).split('.')[0] !== API_ROLE || connectionTo(owner).connectionString === url) return;
  const client = new Client({ ...connectionTo(owner), connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const name = client.escapeIdentifier(API_ROLE);
    await client.query(`alter role ${name} login password ${client.escapeLiteral(decodeURIComponent(password))}`);
  } catch (error) {
    // Two at once write the same row of the server's roles: either has said the same.
    if (!/tuple concurrently updated/u.test((error as Error).message)) throw error;
  } finally {
    await client.end();
  }
}
