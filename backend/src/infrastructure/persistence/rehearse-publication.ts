import { ContentItem } from '../../domain/content/content-item.js';
import type { Database, Read } from './database.js';
import { projectionOf, upsertOf } from './projections.js';

/** Publishes the working copy, reads what visitors would see, and takes it all back: a preview can then never differ from the page it previews. */
export async function rehearsePublication<T>(
  database: Database,
  kind: 'project' | 'article',
  id: string,
  now: Date,
  see: (read: Read) => Promise<T | null>,
): Promise<T | null> {
  const item: ContentItem | null = await database.em.findOne(ContentItem as never, { id, kind, trashedAt: null });
  if (item === null) return null;
  const { slug, version, content } = item;
  const projection = projectionOf(item, { id, version, slug, content, publishedAt: now, publishedById: null });
  if (projection === null) return null;
  const { sql, values } = upsertOf(projection);
  let n = 0;
  return database.rehearse(async (read) => {
    await read(
      sql.replace(/\?/gu, () => `$${++n}`),
      values,
    );
    return see(read);
  });
}
