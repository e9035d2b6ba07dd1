import type { ContentItem } from '../../domain/content/content-item.js';
import type { Database } from './database.js';

/** Saves of one person within this time of the first are one state, not a hundred. */
const ONE_SITTING = '10 minutes';
/** Unpublished states beyond these are let go, oldest first. */
const KEPT = 50;

/**
 * Keeps the state of the item as a revision. A published state is never changed; one that was only saved grows
 * with its author until somebody else saves, it is published, or a while has passed. Settings have no drafts, so theirs grow likewise.
 */
export async function saveRevision(database: Database, item: ContentItem): Promise<void> {
  const { id, kind, version, content, updatedAt, updatedById, snapshot } = item;
  const published = snapshot?.version === version ? snapshot : null;
  const [last] = await database.execute<{ id: string; version: number; open: boolean; same: boolean }>(
    `select id, version, content = ?::jsonb as same,
       (published_at is null or ?) and saved_by_id is not distinct from ?::uuid and began_at > ?::timestamptz - interval '${ONE_SITTING}' as open
     from atelier.content_revisions where content_id = ? order by version desc limit 1`,
    [JSON.stringify(content), kind === 'site', updatedById, updatedAt, id],
  );
  if (last?.version === version) return;
  const grows = last !== undefined && last.open;
  if (published === null && last?.same === true) return;
  if (grows) {
    await database.execute(
      `update atelier.content_revisions set version = ?, content = ?::jsonb, saved_at = ?, published_at = ?, id = coalesce(?, id) where id = ?`,
      [version, JSON.stringify(content), updatedAt, published?.publishedAt ?? null, published?.id ?? null, last.id],
    );
    return;
  }
  await database.execute(
    `insert into atelier.content_revisions (id, content_id, version, content, began_at, saved_at, saved_by_id, published_at)
     values (coalesce(?, gen_random_uuid()), ?, ?, ?::jsonb, ?, ?, ?, ?)`,
    [published?.id ?? null, id, version, JSON.stringify(content), updatedAt, updatedAt, updatedById, published?.publishedAt ?? null],
  );
  await database.execute(
    `delete from atelier.content_revisions where content_id = ? and published_at is null and version < (
       select version from atelier.content_revisions where content_id = ? and published_at is null order by version desc offset ${KEPT - 1} limit 1)`,
    [id, id],
  );
}

/** The newest state grows no more: what comes next is a state of its own. */
export async function closeRevision(database: Database, contentId: string): Promise<void> {
  await database.execute(
    `update atelier.content_revisions set began_at = '-infinity'
     where content_id = ? and version = (select max(version) from atelier.content_revisions where content_id = ?)`,
    [contentId, contentId],
  );
}
