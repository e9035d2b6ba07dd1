import type { PageSummary, SiteView } from '@atelier/contracts';
import type { Clock } from '../../application/ports/clock.js';
import { PublicSite } from '../../application/ports/read-models.js';
import { emptyRichText, type RichText } from '../../domain/content/rich-text.js';
import { blankSite, type SiteContent } from '../../domain/site/site-content.js';
import type { Database } from './database.js';
import { IMAGE_COLUMNS, imageView, type ImageRow } from './image-view.js';

interface Row {
  site: SiteContent | null;
  images: ImageRow[] | null;
  about: RichText | null;
  pages: PageSummary[];
  updated_at: Date | null;
}

export class PostgresPublicSite extends PublicSite {
  constructor(
    private readonly database: Database,
    private readonly urlOf: (key: string) => string,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async read(): Promise<SiteView> {
    const [row] = await this.database.read<Row>(QUERY, [this.clock.now()]);
    // What only staff may know stays behind.
    const {
      requests: _requests,
      retentionMonths: _months,
      keepLocation: _location,
      people,
      seo,
      ...site
    } = row?.site ?? blankSite('Studio');
    const images = new Map((row?.images ?? []).map((image) => [image.id, imageView(image, this.urlOf)]));
    const imageOf = (id: string | null) => (id === null ? null : (images.get(id) ?? null));
    return {
      ...site,
      people: people.map(({ portraitId, ...person }) => ({ ...person, portrait: imageOf(portraitId) })),
      seo: { title: seo.title, description: seo.description, image: imageOf(seo.imageId) },
      about: (row?.about ?? emptyRichText) as SiteView['about'],
      pages: row?.pages ?? [],
      updatedAt: (row?.updated_at ?? new Date(0)).toISOString(),
    };
  }
}

const QUERY = `
  with pages as (
    select id, slug, position, snapshot->'content' as content from atelier.content_items
    where kind = 'page' and (snapshot->>'publishedAt')::timestamptz <= $1)
  select s.content as site, s.updated_at,
    (select jsonb_agg(${IMAGE_COLUMNS}) from atelier.media_assets m where m.rendered is not null and m.id in
      (select u.asset_id from atelier.media_uses u where u.content_id = s.id and u.published)) as images,
    (select content->'body' from pages where slug = 'about') as about,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'title', content->'title', 'label', content->'label', 'place', content->'place')
      order by position, id), '[]') from pages) as pages
  from (select) one left join atelier.content_items s on s.kind = 'site'`;
