import type { SiteContent } from '../../domain/site/site-content.js';
import type { Database } from './database.js';

/** What the studio decided about itself, or null while it has said nothing. */
export async function readSite(database: Database): Promise<SiteContent | null> {
  const [row] = await database.read<{ content: SiteContent }>(`select content from atelier.content_items where kind = 'site'`);
  return row?.content ?? null;
}
