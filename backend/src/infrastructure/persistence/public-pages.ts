import type { PageView } from '@atelier/contracts';
import type { Clock } from '../../application/ports/clock.js';
import { PublicPages, type Moved } from '../../application/ports/read-models.js';
import { imagesIn } from '../../domain/content/rich-text.js';
import type { PageContent } from '../../domain/page/page-content.js';
import type { Database } from './database.js';
import { formerSlug } from './former-slug.js';
import { IMAGE_COLUMNS, imageView, type ImageRow } from './image-view.js';

interface Row {
  id: string;
  slug: string;
  content: PageContent;
  images: ImageRow[] | null;
  published_at: Date;
  updated_at: Date;
}

/** Pages are few: their snapshots are read as they are. */
export class PostgresPublicPages extends PublicPages {
  constructor(
    private readonly database: Database,
    private readonly urlOf: (key: string) => string,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async bySlug(slug: string): Promise<PageView | Moved | null> {
    const now = this.clock.now();
    const [row] = await this.database.read<Row>(
      viewQuery(`c.snapshot->'content'`, true, `c.slug = $1 and (c.snapshot->>'publishedAt')::timestamptz <= $2`),
      [slug, now],
    );
    return row === undefined ? formerSlug(this.database, 'page', slug, now) : this.view(row);
  }

  override async draft(id: string): Promise<PageView | null> {
    const [row] = await this.database.read<Row>(
      viewQuery('c.content', false, 'c.id = $1 and c.trashed_at is null and $2::timestamptz is not null'),
      [id, this.clock.now()],
    );
    return row === undefined ? null : this.view(row);
  }

  private view({ id, slug, content, images, published_at, updated_at }: Row): PageView {
    const views = new Map((images ?? []).map((image) => [image.id, imageView(image, this.urlOf)]));
    const { title, label, place, body, coverId, seo } = content;
    return {
      ...{ id, slug, title, label, place, body: body as PageView['body'], seo },
      bodyImages: imagesIn(body).flatMap((assetId) => views.get(assetId) ?? []),
      cover: coverId === null ? null : (views.get(coverId) ?? null),
      publishedAt: published_at.toISOString(),
      updatedAt: updated_at.toISOString(),
    };
  }
}

const viewQuery = (content: string, published: boolean, condition: string) => `
  select c.id, c.slug, ${content} as content, c.updated_at, coalesce((c.snapshot->>'publishedAt')::timestamptz, $2) as published_at,
    (select jsonb_agg(${IMAGE_COLUMNS}) from atelier.media_assets m where m.rendered is not null and m.id in
      (select u.asset_id from atelier.media_uses u where u.content_id = c.id and u.published = ${String(published)})) as images
  from atelier.content_items c where c.kind = 'page' and ${condition}`;
