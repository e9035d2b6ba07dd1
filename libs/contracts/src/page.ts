import { z } from 'zod';
import { adminContent, adminContentPage, adminContentQuery, adminContentRow, revisionDetail, Seo } from './content.js';
import { Id, Instant, line, Slug } from './ids.js';
import { ImageView } from './image.js';
import { RichText } from './rich-text.js';

/** Pages every studio has. Their addresses are fixed, because the site leads to them itself. */
export const FIXED_PAGES = ['about', 'contact', 'imprint', 'privacy'] as const;
export type FixedPage = (typeof FIXED_PAGES)[number];
export const PAGE_PLACES = ['head', 'foot', 'none'] as const;

export const PageContent = z
  .strictObject({
    title: line(160, 1),
    label: line(30).meta({ description: 'In the navigation; the title if empty' }),
    body: RichText,
    coverId: Id.nullable(),
    place: z.enum(PAGE_PLACES).meta({ description: 'Where every page of the site leads to it' }),
    seo: Seo,
  })
  .meta({ id: 'PageContent' });
export type PageContent = z.infer<typeof PageContent>;
export type PageField = keyof PageContent;

export const CreatePage = PageContent.partial().required({ title: true }).extend({ slug: Slug.optional() }).meta({ id: 'CreatePage' });
export type CreatePage = z.infer<typeof CreatePage>;
/** Only the fields sent are changed. */
export const UpdatePage = PageContent.partial().extend({ slug: Slug.optional() }).meta({ id: 'UpdatePage' });
export type UpdatePage = z.infer<typeof UpdatePage>;

export const AdminPage = adminContent(PageContent).meta({ id: 'AdminPage' });
export type AdminPage = z.infer<typeof AdminPage>;
export const AdminPageRow = adminContentRow
  .extend({ place: z.enum(PAGE_PLACES), fixed: z.boolean().meta({ description: 'One of those every studio has: keeps its address' }) })
  .meta({ id: 'AdminPageRow' });
export type AdminPageRow = z.infer<typeof AdminPageRow>;
export const AdminPagePage = adminContentPage(AdminPageRow).meta({ id: 'AdminPagePage' });
export type AdminPagePage = z.infer<typeof AdminPagePage>;
export const AdminPageQuery = adminContentQuery
  .extend({ sort: z.enum(['title', '-title', 'updated', '-updated']).default('title') })
  .strict();
export type AdminPageQuery = z.infer<typeof AdminPageQuery>;
export const PageRevision = revisionDetail(PageContent).meta({ id: 'PageRevision' });

/* ---- public ---- */

export const PageSummary = z
  .object({ id: Id, slug: Slug, title: z.string(), label: z.string(), place: z.enum(PAGE_PLACES) })
  .meta({ id: 'PageSummary' });
export type PageSummary = z.infer<typeof PageSummary>;
export const PageView = PageSummary.extend({
  body: RichText,
  bodyImages: z.array(ImageView),
  cover: ImageView.nullable(),
  seo: Seo,
  publishedAt: Instant,
  updatedAt: Instant,
}).meta({ id: 'Page' });
export type PageView = z.infer<typeof PageView>;
