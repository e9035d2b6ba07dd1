import { BackupRecords, type BackupRecord } from '../../application/ports/backup-records.js';
import type { Database } from './database.js';

interface Row {
  id: string;
  place: string;
  started_at: Date;
  finished_at: Date;
  bytes: string;
  database_bytes: string;
  objects: number;
  vanished: number;
  verified_at: Date | null;
  verified_ok: boolean | null;
  verified_inside: boolean | null;
}

/** A restore writes it: a backup that is never due. */
const HELD = `name = 'back-up' and due_at = 'infinity'`;

export class PostgresBackupRecords extends BackupRecords {
  constructor(private readonly database: Database) {
    super();
  }

  override async add({
    id,
    place,
    startedAt,
    finishedAt,
    bytes,
    databaseBytes,
    objects,
    vanished,
  }: Omit<BackupRecord, 'verification'>): Promise<void> {
    await this.database.execute(
      'insert into atelier.backups (id, place, started_at, finished_at, bytes, database_bytes, objects, vanished) values (?, ?, ?, ?, ?, ?, ?, ?)',
      [id, place, startedAt, finishedAt, bytes, databaseBytes, objects, vanished],
    );
  }

  override async verified(id: string, { at, ok, inside }: NonNullable<BackupRecord['verification']>): Promise<void> {
    await this.database.execute('update atelier.backups set verified_at = ?, verified_ok = ?, verified_inside = ? where id = ?', [
      at,
      ok,
      inside,
      id,
    ]);
  }

  override async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.database.execute('delete from atelier.backups where id = ?', [id]);
  }

  override async latest(): Promise<BackupRecord | null> {
    const [row] = await this.database.read<Row>('select * from atelier.backups order by finished_at desc limit 1');
    if (row === undefined) return null;
    const { verified_at: at, verified_ok: ok, verified_inside: inside } = row;
    return {
      ...{ id: row.id, place: row.place, startedAt: row.started_at, finishedAt: row.finished_at },
      ...{ bytes: Number(row.bytes), databaseBytes: Number(row.database_bytes), objects: row.objects, vanished: row.vanished },
      verification: at === null || ok === null || inside === null ? null : { at, ok, inside },
    };
  }

  override async lastVerified(): Promise<{ provenAt: Date | null; damagedAt: Date | null }> {
    const [row] = await this.database.read<{ proven_at: Date | null; damaged_at: Date | null }>(
      `select max(verified_at) filter (where verified_ok and verified_inside) as proven_at,
        max(verified_at) filter (where not verified_ok) as damaged_at from atelier.backups`,
    );
    return { provenAt: row?.proven_at ?? null, damagedAt: row?.damaged_at ?? null };
  }

  override async held(): Promise<boolean> {
    const rows = await this.database.read(`select name from atelier.schedules where ${HELD}`);
    return rows.length > 0;
  }

  override async release(): Promise<void> {
    await this.database.execute(`update atelier.schedules set due_at = now() + interval '1 day' where ${HELD}`);
  }
}
