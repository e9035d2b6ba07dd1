import type { OneTimeCodes } from '../../application/ports/staff-secrets.js';
import type { Database } from './database.js';

/** Addresses of people whose second factor no key of this process opens: their codes are of no use. */
export async function lockedSecondFactors(database: Database, codes: OneTimeCodes): Promise<string[]> {
  const rows = await database.read<{ email: string; sealed: string }>(
    `select email, second_factor->>'sealedSecret' as sealed from atelier.staff_users where second_factor is not null order by email`,
  );
  return rows.filter(({ sealed }) => !codes.opens(sealed)).map(({ email }) => email);
}

/** Seals every second factor with the present key, so that the one before can be forgotten. Resolves with how many it sealed. */
export async function resealSecondFactors(database: Database, codes: OneTimeCodes): Promise<number> {
  const rows = await database.read<{ id: string; sealed: string }>(
    `select id, second_factor->>'sealedSecret' as sealed from atelier.staff_users where second_factor is not null`,
  );
  let count = 0;
  for (const { id, sealed } of rows) {
    const resealed = codes.reseal(sealed);
    if (resealed === null) continue;
    // Only if nothing happened to it meanwhile.
    const changed = await database.execute(
      `update atelier.staff_users set second_factor = jsonb_set(second_factor, '{sealedSecret}', to_jsonb(?::text))
       where id = ? and second_factor->>'sealedSecret' = ? returning id`,
      [resealed, id, sealed],
    );
    count += changed.length;
  }
  return count;
}
