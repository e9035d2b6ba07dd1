import type { AdminProject, AdminProjectPage, AdminProjectQuery, AdminProjectRow, ProjectRevision } from '@atelier/contracts';
import { AdminProjects } from '../../application/ports/read-models.js';
import { changedFields, imageUses, type ProjectContent } from '../../domain/project/project-content.js';
import { cut, decodeCursor, type Cursor } from './cursor.js';
import type { Database } from './database.js';
import { IMAGE_COLUMNS, imageView, type ImageRow } from './image-view.js';

interface Row {
  id: string;
  version: number;
  slug: string;
  status: AdminProject['status'];
  content: ProjectContent;
  snapshot: { content: ProjectContent; version: number; publishedAt: string } | null;
  trashed_at: Date | null;
  created_at: Date;
  updated_at: Date;
  updated_by: { id: string; name: string } | null;
}
interface ListRow extends Row {
  cover: ImageRow | null;
  without_alt: number;
  sort_key: string | number;
}

/** `key` must be not null; `type` casts the cursor's value back. */
const SORTS = {
  order: { key: 'p.position', type: 'float8' },
  title: { key: `lower(p.content->>'title')`, type: 'text' },
  year: { key: `coalesce((p.content->>'year')::int, 0)`, type: 'int' },
  updated: { key: `to_char(p.updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US')`, type: 'text' },
} as const;

const UPDATED_BY = `(select jsonb_build_object('id', s.id, 'name', s.name) from atelier.staff_users s where s.id = p.updated_by_id) as updated_by`;
const WITHOUT_ALT = `(select count(distinct u.asset_id)::int from atelier.media_uses u join atelier.media_assets a on a.id = u.asset_id
  where u.project_id = p.id and not u.published and a.alt = '') as without_alt`;

export class PostgresAdminProjects extends AdminProjects {
  constructor(
    private readonly database: Database,
    private readonly urlOf: (key: string) => string,
  ) {
    super();
  }

  override async page(query: AdminProjectQuery): Promise<AdminProjectPage> {
    const search = searchOf(query);
    const inStatus = statusCondition(query.status);
    const descending = query.sort.startsWith('-');
    const { key, type } = SORTS[query.sort.replace(/^-/u, '') as keyof typeof SORTS];
    const cursor: Cursor | null = query.cursor === undefined ? null : decodeCursor(query.cursor);
    const values = [...search.values];
    const after =
      cursor === null
        ? 'true'
        : `(${key}, p.id) ${descending ? '<' : '>'} ($${values.push(cursor[0])}::${type}, $${values.push(cursor[1])}::uuid)`;
    const direction = descending ? 'desc' : 'asc';
    const [found, [counts]] = await Promise.all([
      this.database.read<ListRow>(
        `select p.*, ${key} as sort_key, ${UPDATED_BY}, ${WITHOUT_ALT}, ${IMAGE_COLUMNS} as cover
         from atelier.projects p left join atelier.media_assets m on m.id = (p.content->>'coverId')::uuid
         where ${search.sql} and ${inStatus} and ${after}
         order by ${key} ${direction}, p.id ${direction} limit $${values.push(query.limit + 1)}`,
        values,
      ),
      this.database.read<AdminProjectPage['counts']>(COUNTS(search.sql), search.values),
    ]);
    const { rows, nextCursor } = cut(found, query.limit, (row) => [row.sort_key, row.id]);
    const all = counts ?? { all: 0, draft: 0, scheduled: 0, published: 0, archived: 0, trashed: 0 };
    return { items: rows.map((row) => this.listItem(row)), total: all[query.status ?? 'all'], nextCursor, counts: all };
  }

  override async byId(id: string): Promise<AdminProject | null> {
    const [row] = await this.database.read<Row & { images: ImageRow[] | null }>(
      `select p.*, ${UPDATED_BY}, (select jsonb_agg(${IMAGE_COLUMNS}) from atelier.media_assets m where m.rendered is not null and m.id in
         (select u.asset_id from atelier.media_uses u where u.project_id = p.id and not u.published)) as images
       from atelier.projects p where p.id = $1`,
      [id],
    );
    if (row === undefined) return null;
    const { snapshot } = row;
    return {
      id: row.id,
      version: row.version,
      slug: row.slug,
      status: row.status,
      content: row.content as AdminProject['content'],
      images: (row.images ?? []).map((image) => imageView(image, this.urlOf)),
      published: snapshot && {
        at: new Date(snapshot.publishedAt).toISOString(),
        version: snapshot.version,
        changes: changedFields(snapshot.content, row.content),
      },
      trashedAt: row.trashed_at?.toISOString() ?? null,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
      updatedBy: row.updated_by,
    };
  }

  override async revisions(id: string): Promise<ProjectRevision[]> {
    const rows = await this.database.read<Omit<ProjectRevision, 'publishedAt'> & { publishedAt: Date }>(
      `select r.id, r.version, r.content->>'title' as title, r.published_at as "publishedAt", r.id::text = p.snapshot->>'id' is true as current,
         (select jsonb_build_object('id', s.id, 'name', s.name) from atelier.staff_users s where s.id = r.published_by_id) as "publishedBy"
       from atelier.project_revisions r join atelier.projects p on p.id = r.project_id where r.project_id = $1 order by r.version desc limit 200`,
      [id],
    );
    return rows.map((row) => ({ ...row, current: row.current === true, publishedAt: row.publishedAt.toISOString() }));
  }

  private listItem(row: ListRow): AdminProjectRow {
    const { content, snapshot } = row;
    return {
      id: row.id,
      version: row.version,
      slug: row.slug,
      status: row.status,
      number: content.number,
      title: content.title,
      discipline: content.discipline,
      location: content.location,
      year: content.year,
      featured: content.featured,
      cover: row.cover && imageView(row.cover, this.urlOf),
      imageCount: new Set(imageUses(content).map((use) => use.assetId)).size,
      imagesWithoutAlt: row.without_alt,
      hasUnpublishedChanges: snapshot !== null && changedFields(snapshot.content, content).length > 0,
      publishedAt: snapshot && new Date(snapshot.publishedAt).toISOString(),
      updatedAt: row.updated_at.toISOString(),
      updatedBy: row.updated_by,
    };
  }
}

function searchOf({ q, discipline }: AdminProjectQuery): { sql: string; values: unknown[] } {
  const conditions = ['true'];
  const values: unknown[] = [];
  if (discipline !== undefined) conditions.push(`p.content->>'discipline' = $${values.push(discipline)}`);
  if (q !== undefined && q !== '') {
    const pattern = `$${values.push(`%${q.replace(/[\\%_]/gu, '\\$&')}%`)}`;
    const fields = [`p.content->>'title'`, `p.content->>'number'`, `p.content->>'client'`, `p.content->'location'->>'city'`, 'p.slug'];
    conditions.push(`(${fields.map((field) => `${field} ilike ${pattern}`).join(' or ')})`);
  }
  return { sql: conditions.join(' and '), values };
}

/** The status is one of the contract's words, checked at the edge. */
function statusCondition(status: AdminProjectQuery['status']): string {
  if (status === 'trashed') return 'p.trashed_at is not null';
  return `p.trashed_at is null and ${status === undefined ? `p.status <> 'archived'` : `p.status = '${status}'`}`;
}

const COUNTS = (search: string) => `
  select count(*) filter (where trashed_at is null and status <> 'archived')::int as "all",
    count(*) filter (where trashed_at is null and status = 'draft')::int as draft,
    count(*) filter (where trashed_at is null and status = 'scheduled')::int as scheduled,
    count(*) filter (where trashed_at is null and status = 'published')::int as published,
    count(*) filter (where trashed_at is null and status = 'archived')::int as archived,
    count(*) filter (where trashed_at is not null)::int as trashed
  from atelier.projects p where ${search}`;
