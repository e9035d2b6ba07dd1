import type { MediaUse } from '@atelier/contracts';
import { LockMode } from '@mikro-orm/postgresql';
import { MediaRepository, type ImageState } from '../../application/ports/media-repository.js';
import type { ContentKind } from '../../domain/content/content-kinds.js';
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

  override async findByChecksum(checksum: string): Promise<MediaAsset | null> {
    const [row] = await this.database.execute<{ id: string }>(
      'select id from atelier.media_assets where checksum = ? or replacement_checksum = ? order by checksum = ? desc limit 1',
      [checksum, checksum, checksum],
    );
    return row === undefined ? null : this.lock(row.id);
  }

  override async states(ids: readonly string[]): Promise<Map<string, ImageState>> {
    const rows = await this.database.execute<ImageState & { id: string; [key: string]: unknown }>(
      `select id, file_name as "fileName", rendered is not null as ready, trashed_at is not null as trashed, (decorative or alt <> '') as described
       from atelier.media_assets where id = any(?::uuid[]) order by id for share`,
      [`{${ids.join(',')}}`],
    );
    return new Map(rows.map(({ id, ...state }) => [id, state]));
  }

  override async save(asset: MediaAsset): Promise<void> {
    await this.database.em.persist(asset).flush();
  }

  override async remove(asset: MediaAsset): Promise<void> {
    await this.database.em.remove(asset).flush();
  }

  override uses(id: string): Promise<MediaUse[]> {
    return this.database.execute<MediaUse & Record<string, unknown>>(
      `select p.kind as type, p.id, coalesce(p.content->>'title', p.content->>'name') as title, u.role as "as", bool_or(u.published) as published
       from atelier.media_uses u join atelier.content_items p on p.id = u.content_id
       where u.asset_id = ? group by p.id, u.role order by title, u.role`,
      [id],
    );
  }

  override async publishedIn(id: string): Promise<{ kind: ContentKind; slug: string }[]> {
    return this.database.execute(
      `select distinct c.kind, c.slug from atelier.media_uses u join atelier.content_items c on c.id = u.content_id
       where u.asset_id = ? and u.published order by c.kind, c.slug`,
      [id],
    );
  }

  override trashedBefore(at: Date, limit: number): Promise<string[]> {
    return this.ids('trashed_at < ? order by trashed_at limit ?', [at, limit]);
  }

  override renderedBefore(recipe: number): Promise<string[]> {
    return this.ids(
      `recipe < ? and trashed_at is null
       order by exists (select from atelier.media_uses u where u.asset_id = media_assets.id and u.published) desc, id desc`,
      [recipe],
    );
  }

  override renderDueBefore(at: Date): Promise<string[]> {
    return this.ids('render_due is not null and updated_at < ?', [at]);
  }

  override after(id: string | null, limit: number): Promise<MediaAsset[]> {
    return this.database.em.find(MediaAsset as never, id === null ? {} : { id: { $gt: id } }, {
      orderBy: { id: 'asc' } as never,
      limit,
    });
  }

  private async ids(condition: string, values: unknown[]): Promise<string[]> {
    const rows = await this.database.execute<{ id: string }>(`select id from atelier.media_assets where ${condition}`, values);
    return rows.map(({ id }) => id);
  }
}
