import type { Database } from './database.js';

export interface LastBackup {
  lastAt: Date;
  verifiedAt: Date | null;
  bytes: number | null;
}

/** The newest finished backup; null if there is none, or no table of them. The one place that knows that table's columns. */
export async function lastBackup(database: Database): Promise<LastBackup | null> {
  const [known] = await database.read<{ readable: boolean }>(
    `select coalesce(has_table_privilege(to_regclass('atelier.backups'), 'select'), false) as readable`,
  );
  if (known?.readable !== true) return null;
  // As JSON: which columns there are is said by the table.
  const [row] = await database.read<{ backup: { finished_at: string; verified_at?: string | null; bytes?: number | null } }>(
    'select to_jsonb(b) as backup from atelier.backups b where finished_at is not null order by finished_at desc limit 1',
  );
  if (row === undefined) return null;
  const { finished_at: finished, verified_at: verified, bytes } = row.backup;
  return { lastAt: new Date(finished), verifiedAt: verified ? new Date(verified) : null, bytes: bytes ?? null };
}
