import type { AdminSite, ContentCounts, ImageView, Revision } from '@atelier/contracts';
import type { Clock } from '../../application/ports/clock.js';
import { AdminContent, type AdminPages, type AdminQueries, type AdminViews, type ListedKind } from '../../application/ports/read-models.js';
import { changedFields } from '../../domain/content/changed-fields.js';
import { imagesOf, titleOf, type ContentKind, type Contents } from '../../domain/content/content-kinds.js';
import { LISTS, type SharedRow } from './content-lists.js';
import { cut, decodeCursor, type Cursor } from './cursor.js';
import type { Database } from './database.js';
import { IMAGE_COLUMNS, imageView, type ImageRow } from './image-view.js';

interface Row<K extends ContentKind> {
  id: string;
  version: number;
  slug: string;
  status: SharedRow['status'];
  content: Contents[K];
  snapshot: { content: Contents[K]; version: number; publishedAt: string } | null;
  first_published_at: Date | null;
  trashed_at: Date | null;
  created_at: Date;
  updated_at: Date;
  updated_by: { id: string; name: string } | null;
}
interface ListRow<K extends ContentKind> extends Row<K> {
  cover: ImageRow | null;
  without_alt: number;
  sort_key: string | number;
}

const UPDATED_BY = `(select jsonb_build_object('id', s.id, 'name', s.name) from atelier.staff_users s where s.id = p.updated_by_id) as updated_by`;
const WITHOUT_ALT = `(select count(distinct u.asset_id)::int from atelier.media_uses u join atelier.media_assets a on a.id = u.asset_id
  where u.content_id = p.id and not u.published and a.alt = '' and not a.decorative) as without_alt`;
/** What was scheduled is published from its hour on. `$1` is now. */
const STATUS = `(case when p.status = 'scheduled' and (p.snapshot->>'publishedAt')::timestamptz <= $1 then 'published' else p.status end)`;

export class PostgresAdminContent extends AdminContent {
  constructor(
    private readonly database: Database,
    private readonly urlOf: (key: string) => string,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async page<K extends ListedKind>(kind: K, query: AdminQueries[K]): Promise<AdminPages[K]> {
    const list = LISTS[kind];
    const search = this.search(kind, query);
    const descending = query.sort.startsWith('-');
    const { key, type } = list.sorts[query.sort.replace(/^-/u, '')] ?? { key: 'p.id', type: 'uuid' };
    const cursor: Cursor | null = query.cursor === undefined ? null : decodeCursor(query.cursor, type);
    const values = [...search.values];
    const after =
      cursor === null
        ? 'true'
        : `(${key}, p.id) ${descending ? '<' : '>'} ($${values.push(cursor[0])}::${type}, $${values.push(cursor[1])}::uuid)`;
    const direction = descending ? 'desc' : 'asc';
    const [found, [counts]] = await Promise.all([
      this.database.read<ListRow<K>>(
        `select p.*, ${STATUS} as status, ${key} as sort_key, ${UPDATED_BY}, ${WITHOUT_ALT}, ${IMAGE_COLUMNS} as cover
         from atelier.content_items p left join atelier.media_assets m on m.id = (p.content->>'coverId')::uuid
         where ${search.sql} and ${statusCondition(query.status)} and ${after}
         order by ${key} ${direction}, p.id ${direction} limit $${values.push(query.limit + 1)}`,
        values,
      ),
      this.database.read<ContentCounts>(COUNTS(search.sql), search.values),
    ]);
    const { rows, nextCursor } = cut(found, query.limit, (row) => [row.sort_key, row.id]);
    const all = counts ?? { all: 0, draft: 0, scheduled: 0, published: 0, archived: 0, trashed: 0 };
    const items = rows.map((row) => ({
      ...this.sharedRow(kind, row),
      ...list.own({ slug: row.slug, content: row.content, firstPublishedAt: row.first_published_at }),
    }));
    return { items, total: all[query.status ?? 'all'], nextCursor, counts: all } as unknown as AdminPages[K];
  }

  override async byId<K extends ContentKind>(kind: K, id: string): Promise<AdminViews[K] | null> {
    const [row] = await this.database.read<Row<K> & { images: ImageRow[] | null }>(
      `select p.*, ${STATUS} as status, ${UPDATED_BY},
         (select jsonb_agg(${IMAGE_COLUMNS}) from atelier.media_assets m where m.rendered is not null and m.id in
           (select u.asset_id from atelier.media_uses u where u.content_id = p.id and not u.published)) as images
       from atelier.content_items p where p.id = $2 and p.kind = $3`,
      [this.clock.now(), id, kind],
    );
    if (row === undefined) return null;
    const { snapshot } = row;
    const view = {
      id: row.id,
      version: row.version,
      slug: row.slug,
      status: row.status,
      content: row.content,
      images: this.images(row.images),
      published: snapshot && {
        at: new Date(snapshot.publishedAt).toISOString(),
        version: snapshot.version,
        changes: changedFields(snapshot.content, row.content),
      },
      firstPublishedAt: row.first_published_at?.toISOString() ?? null,
      trashedAt: row.trashed_at?.toISOString() ?? null,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
      updatedBy: row.updated_by,
    };
    return view as unknown as AdminViews[K];
  }

  override async site(): Promise<AdminSite | null> {
    const [row] = await this.database.read<{ id: string }>(`select id from atelier.content_items where kind = 'site'`);
    return row === undefined ? null : this.byId('site', row.id);
  }

  override async revisions(kind: ContentKind, id: string): Promise<Revision[]> {
    const rows = await this.database.read<RevisionRow>(`${REVISIONS} where p.id = $1 and p.kind = $2 order by r.version desc limit 200`, [
      id,
      kind,
    ]);
    return rows.map(revisionView);
  }

  override async revision<K extends ContentKind>(
    kind: K,
    id: string,
    revisionId: string,
  ): Promise<(Revision & { content: Contents[K]; images: ImageView[] }) | null> {
    const [row] = await this.database.read<RevisionRow & { content: Contents[K] }>(
      `${REVISIONS.replace('select ', 'select r.content, ')} where p.id = $1 and p.kind = $2 and r.id = $3`,
      [id, kind, revisionId],
    );
    if (row === undefined) return null;
    const ids = [...new Set(imagesOf(kind, row.content).map((use) => use.assetId))];
    const [found] = await this.database.read<{ images: ImageRow[] | null }>(
      `select jsonb_agg(${IMAGE_COLUMNS}) as images from atelier.media_assets m where m.id = any($1::uuid[]) and m.rendered is not null`,
      [ids],
    );
    return {
      ...revisionView({ ...row, title: titleOf(kind, row.content) }),
      content: row.content,
      images: this.images(found?.images ?? null),
    };
  }

  private images(rows: ImageRow[] | null): ImageView[] {
    return (rows ?? []).map((image) => imageView(image, this.urlOf));
  }

  private sharedRow<K extends ListedKind>(kind: K, row: ListRow<K>): SharedRow {
    const { content, snapshot } = row;
    return {
      id: row.id,
      version: row.version,
      slug: row.slug,
      status: row.status,
      title: titleOf(kind, content),
      cover: row.cover && imageView(row.cover, this.urlOf),
      imagesWithoutAlt: row.without_alt,
      hasUnpublishedChanges: snapshot !== null && changedFields(snapshot.content, content).length > 0,
      publishedAt: snapshot && new Date(snapshot.publishedAt).toISOString(),
      trashedAt: row.trashed_at?.toISOString() ?? null,
      updatedAt: row.updated_at.toISOString(),
      updatedBy: row.updated_by,
    };
  }

  private search<K extends ListedKind>(kind: K, query: AdminQueries[K]): { sql: string; values: unknown[] } {
    const values: unknown[] = [this.clock.now(), kind];
    const conditions = ['$1::timestamptz is not null', 'p.kind = $2'];
    for (const { sql, value } of LISTS[kind].filters(query)) conditions.push(sql.replace('?', `$${values.push(value)}`));
    const { q } = query;
    if (q !== undefined && q !== '') {
      const pattern = `$${values.push(`%${q.replace(/[\\%_]/gu, '\\$&')}%`)}`;
      conditions.push(`(${LISTS[kind].searched.map((field) => `${field} ilike ${pattern}`).join(' or ')})`);
    }
    return { sql: conditions.join(' and '), values };
  }
}

interface RevisionRow extends Omit<Revision, 'savedAt' | 'publishedAt'> {
  savedAt: Date;
  publishedAt: Date | null;
}
const REVISIONS = `
  select r.id, r.version, coalesce(r.content->>'title', r.content->>'name') as title, r.saved_at as "savedAt", r.published_at as "publishedAt",
    (r.id::text = p.snapshot->>'id') is true as current,
    (select jsonb_build_object('id', s.id, 'name', s.name) from atelier.staff_users s where s.id = r.saved_by_id) as "savedBy"
  from atelier.content_revisions r join atelier.content_items p on p.id = r.content_id`;

const revisionView = ({ id, version, title, savedAt, savedBy, publishedAt, current }: RevisionRow): Revision => ({
  ...{ id, version, title, savedBy, current },
  savedAt: savedAt.toISOString(),
  publishedAt: publishedAt?.toISOString() ?? null,
});

/** The status is one of the contract's words, checked at the edge. */
function statusCondition(status: AdminQueries[ListedKind]['status']): string {
  if (status === 'trashed') return 'p.trashed_at is not null';
  return `p.trashed_at is null and ${status === undefined ? `p.status <> 'archived'` : `${STATUS} = '${status}'`}`;
}

const COUNTS = (search: string) => `
  select count(*) filter (where trashed_at is null and status <> 'archived')::int as "all",
    count(*) filter (where trashed_at is null and status = 'draft')::int as draft,
    count(*) filter (where trashed_at is null and status = 'scheduled')::int as scheduled,
    count(*) filter (where trashed_at is null and status = 'published')::int as published,
    count(*) filter (where trashed_at is null and status = 'archived')::int as archived,
    count(*) filter (where trashed_at is not null)::int as trashed
  from (select p.trashed_at, ${STATUS} as status from atelier.content_items p where ${search}) counted`;
