import { LockMode } from '@mikro-orm/postgresql';
import { MediaUploadRepository } from '../../application/ports/media-upload-repository.js';
import { MediaUpload } from '../../domain/media/media-upload.js';
import type { Database } from './database.js';

/** First halves of advisory locks; a lock ends with its transaction. */
const QUOTA_LOCK = 7_401;
const CHECKSUM_LOCK = 7_402;

export class PostgresMediaUploadRepository extends MediaUploadRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override find(id: string): Promise<MediaUpload | null> {
    return this.database.em.findOne(MediaUpload as never, { id });
  }

  override lock(id: string): Promise<MediaUpload | null> {
    return this.database.em.findOne(MediaUpload as never, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  override async save(upload: MediaUpload): Promise<void> {
    await this.database.em.persist(upload).flush();
  }

  override async remove({ id }: MediaUpload): Promise<void> {
    await this.database.execute('delete from atelier.media_uploads where id = ?', [id]);
  }

  override expiredBefore(at: Date, limit: number): Promise<MediaUpload[]> {
    return this.database.em.find(
      MediaUpload as never,
      { expiresAt: { $lte: at } },
      {
        orderBy: { expiresAt: 'asc' } as never,
        limit,
      },
    );
  }

  override async holds(checksum: string): Promise<boolean> {
    const rows = await this.database.execute(
      'select 1 from atelier.media_uploads where checked_checksum = ? and asset_id is null limit 1',
      [checksum],
    );
    return rows.length > 0;
  }

  override async takenBytes(): Promise<number> {
    await this.database.execute('select pg_advisory_xact_lock(?, 0)', [QUOTA_LOCK]);
    const [row] = await this.database.execute<{ bytes: string }>(
      `select (select coalesce(sum(bytes + rendition_bytes + replacement_bytes), 0) from atelier.media_assets)
            + (select coalesce(sum(bytes), 0) from atelier.media_uploads where asset_id is null) as bytes`,
    );
    return Number(row?.bytes ?? 0);
  }

  override async lockChecksum(checksum: string): Promise<void> {
    await this.database.execute('select pg_advisory_xact_lock(?, hashtext(?))', [CHECKSUM_LOCK, checksum]);
  }
}
