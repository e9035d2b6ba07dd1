import type { Moved } from '../../application/ports/read-models.js';
import type { ContentKind } from '../../domain/content/content-kinds.js';
import type { Database } from './database.js';

/** Where what once had this address is now, if visitors may see it. One step however often it was renamed, so links cannot run in circles. */
export async function formerSlug(database: Database, kind: ContentKind, slug: string, now: Date): Promise<Moved | null> {
  const [row] = await database.read<{ slug: string }>(
    `select c.slug from atelier.content_slugs s join atelier.content_items c on c.id = s.content_id
     where s.kind = $1 and s.slug = $2 and c.slug <> $2 and (c.snapshot->>'publishedAt')::timestamptz <= $3`,
    [kind, slug, now],
  );
  return row === undefined ? null : { movedTo: row.slug };
}
