import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { slugTaken } from '../../application/errors.js';
import type { Clock } from '../../application/ports/clock.js';
import { ContentRepository } from '../../application/ports/content-repository.js';
import { ContentItem } from '../../domain/content/content-item.js';
import { imagesOf, type ContentKind, type Contents } from '../../domain/content/content-kinds.js';
import type { Database } from './database.js';
import { projectionOf, upsertOf } from './projections.js';
import { countFacets } from './published-facets.js';
import { closeRevision, saveRevision } from './revisions.js';

export class PostgresContentRepository extends ContentRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  override lock<K extends ContentKind>(kind: K, id: string): Promise<ContentItem<K> | null> {
    return this.database.em.findOne(ContentItem as never, { id, kind } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  override async save(item: ContentItem): Promise<void> {
    try {
      await this.database.em.persist(item).flush();
      await this.saveSlugs(item);
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException && /slug/u.test(error.message)) throw slugTaken(item.slug);
      throw error;
    }
    await this.saveUses(item);
    await saveRevision(this.database, item);
    await this.project(item);
  }

  override closeRevision(item: ContentItem): Promise<void> {
    return closeRevision(this.database, item.id);
  }

  override async remove(item: ContentItem): Promise<void> {
    await this.database.em.remove(item).flush();
  }

  override async ownerOfSlug(kind: ContentKind, slug: string): Promise<string | null> {
    const [row] = await this.database.execute<{ content_id: string }>(
      'select content_id from atelier.content_slugs where kind = ? and slug = ?',
      [kind, slug],
    );
    return row?.content_id ?? null;
  }

  override async positions(kind: ContentKind): Promise<{ id: string; position: number }[]> {
    return this.database.execute('select id, position from atelier.content_items where kind = ? order by position, id', [kind]);
  }

  override async revision<K extends ContentKind>(kind: K, id: string, revisionId: string): Promise<Contents[K] | null> {
    const [row] = await this.database.execute<{ content: Contents[K] }>(
      `select r.content from atelier.content_revisions r join atelier.content_items c on c.id = r.content_id
       where r.id = ? and c.id = ? and c.kind = ?`,
      [revisionId, id, kind],
    );
    return row?.content ?? null;
  }

  override trashedBefore(at: Date, limit: number): Promise<{ kind: ContentKind; id: string; version: number }[]> {
    return this.database.execute('select kind, id, version from atelier.content_items where trashed_at < ? order by trashed_at limit ?', [
      at,
      limit,
    ]);
  }

  private async saveSlugs(item: ContentItem): Promise<void> {
    const owned = await this.database.execute<{ content_id: string }>(
      `insert into atelier.content_slugs (kind, slug, content_id) values (?, ?, ?)
       on conflict (kind, slug) do update set content_id = atelier.content_slugs.content_id returning content_id`,
      [item.kind, item.slug, item.id],
    );
    if (owned[0]?.content_id !== item.id) throw slugTaken(item.slug);
  }

  private async saveUses({ id, kind, content, snapshot }: ContentItem): Promise<void> {
    const uses = [
      ...imagesOf(kind, content).map((use) => ({ ...use, published: false })),
      ...(snapshot === null ? [] : imagesOf(kind, snapshot.content).map((use) => ({ ...use, published: true }))),
    ];
    await this.database.execute(
      `with wanted as (select * from jsonb_to_recordset(?::jsonb) as w("assetId" uuid, "as" text, published boolean)),
       gone as (
         delete from atelier.media_uses u where content_id = ? and not exists (
           select from wanted w where w."assetId" = u.asset_id and w."as" = u.role and w.published = u.published))
       insert into atelier.media_uses (asset_id, content_id, role, published)
       select "assetId", ?, "as", published from wanted on conflict do nothing`,
      [JSON.stringify(uses), id, id],
    );
  }

  /** Brings what visitors see into line with the snapshot. */
  private async project(item: ContentItem): Promise<void> {
    if (item.kind !== 'project' && item.kind !== 'article') return;
    const projection = item.snapshot && projectionOf(item, item.snapshot);
    let changed = true;
    if (projection === null) {
      const gone = await this.database.execute(`delete from atelier.published_${item.kind}s where id = ? returning id`, [item.id]);
      changed = gone.length > 0;
    } else {
      const { sql, values } = upsertOf(projection);
      await this.database.execute(sql, values);
    }
    if (changed && item.kind === 'project') await countFacets(this.database, this.clock.now());
  }
}
