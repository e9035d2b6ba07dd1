import type { MediaUse } from '@atelier/contracts';
import { LockMode } from '@mikro-orm/postgresql';
import { MediaRepository } from '../../application/ports/media-repository.js';
import { MediaAsset } from '../../domain/media/media-asset.js';
import type { Database } from './database.js';

export class PostgresMediaRepository extends MediaRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override find(id: string): Promise<MediaAsset | null> {
    return this.database.em.findOne(MediaAsset as never, { id });
  }

  override lock(id: string): Promise<MediaAsset | null> {
    return this.database.em.findOne(MediaAsset as never, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  override findByChecksum(checksum: string): Promise<MediaAsset | null> {
    return this.database.em.findOne(MediaAsset as never, { checksum });
  }

  override async statuses(ids: readonly string[]): Promise<Map<string, MediaAsset['status']>> {
    const rows = await this.database.execute<{ id: string; status: MediaAsset['status'] }>(
      'select id, status from atelier.media_assets where id = any(?::uuid[])',
      [`{${ids.join(',')}}`],
    );
    return new Map(rows.map((row) => [row.id, row.status]));
  }

  override async save(asset: MediaAsset): Promise<void> {
    await this.database.em.persist(asset).flush();
  }

  override async remove(asset: MediaAsset): Promise<void> {
    await this.database.em.remove(asset).flush();
  }

  override uses(id: string): Promise<MediaUse[]> {
    return this.database.execute<MediaUse & Record<string, unknown>>(
      `select 'project' as type, p.id, p.content->>'title' as title, u.role as "as", bool_or(u.published) as published
       from atelier.media_uses u join atelier.projects p on p.id = u.project_id
       where u.asset_id = ? group by p.id, u.role order by title, u.role`,
      [id],
    );
  }

  override async publishedIn(id: string): Promise<string[]> {
    const rows = await this.database.execute<{ slug: string }>(
      `select distinct p.slug from atelier.media_uses u join atelier.published_projects p on p.id = u.project_id
       where u.asset_id = ? and u.published`,
      [id],
    );
    return rows.map((row) => row.slug);
  }
}
