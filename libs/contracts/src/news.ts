import { z } from 'zod';
import { adminContent, adminContentPage, adminContentQuery, adminContentRow, revisionDetail, Seo } from './content.js';
import { Id, Instant, line, page, PageQuery, Slug, Term } from './ids.js';
import { ImageView } from './image.js';
import { ProjectSummary } from './project.js';
import { RichText } from './rich-text.js';

/** What staff write. The public sees a snapshot of it, taken when it is published. */
export const ArticleContent = z
  .strictObject({
    title: line(160, 1),
    excerpt: line(400),
    body: RichText,
    coverId: Id.nullable(),
    tags: z.array(line(40, 1)).max(20),
    author: line(100),
    date: z.iso.date().nullable().meta({ description: 'Shown as its date and sorted by; null for the day it is first published.' }),
    relatedIds: z.array(Id).max(6).meta({ description: 'Projects and articles' }),
    seo: Seo,
  })
  .meta({ id: 'ArticleContent' });
export type ArticleContent = z.infer<typeof ArticleContent>;
export type ArticleField = keyof ArticleContent;

export const CreateArticle = ArticleContent.partial()
  .required({ title: true })
  .extend({ slug: Slug.optional() })
  .meta({ id: 'CreateArticle' });
export type CreateArticle = z.infer<typeof CreateArticle>;

/** Only the fields sent are changed. */
export const UpdateArticle = ArticleContent.partial().extend({ slug: Slug.optional() }).meta({ id: 'UpdateArticle' });
export type UpdateArticle = z.infer<typeof UpdateArticle>;

export const AdminArticle = adminContent(ArticleContent).meta({ id: 'AdminArticle' });
export type AdminArticle = z.infer<typeof AdminArticle>;

export const AdminArticleRow = adminContentRow
  .extend({
    author: z.string(),
    tags: z.array(z.string()),
    date: Instant.nullable().meta({ description: 'As visitors see it; null before' }),
  })
  .meta({ id: 'AdminArticleRow' });
export type AdminArticleRow = z.infer<typeof AdminArticleRow>;
export const AdminArticlePage = adminContentPage(AdminArticleRow).meta({ id: 'AdminArticlePage' });
export type AdminArticlePage = z.infer<typeof AdminArticlePage>;

export const ADMIN_ARTICLE_SORTS = ['-date', 'date', 'title', '-title', 'updated', '-updated'] as const;
export const AdminArticleQuery = adminContentQuery
  .extend({ tag: line(40).optional(), sort: z.enum(ADMIN_ARTICLE_SORTS).default('-date') })
  .strict();
export type AdminArticleQuery = z.infer<typeof AdminArticleQuery>;

export const ArticleRevision = revisionDetail(ArticleContent).meta({ id: 'ArticleRevision' });

/* ---- public ---- */

export const ArticleSummary = z
  .object({
    id: Id,
    slug: Slug,
    title: z.string(),
    excerpt: z.string(),
    author: z.string(),
    tags: z.array(Term),
    date: Instant.meta({ description: 'Its publication date' }),
    cover: ImageView.nullable(),
  })
  .meta({ id: 'ArticleSummary' });
export type ArticleSummary = z.infer<typeof ArticleSummary>;

const Neighbour = z.object({ slug: Slug, title: z.string(), cover: ImageView.nullable() }).meta({ id: 'ArticleNeighbour' });

export const ArticleView = ArticleSummary.extend({
  body: RichText,
  bodyImages: z.array(ImageView).meta({ description: 'Images named by `body`.' }),
  related: z.array(ProjectSummary),
  relatedNews: z.array(ArticleSummary),
  earlier: Neighbour.nullable(),
  later: Neighbour.nullable(),
  seo: Seo,
  publishedAt: Instant,
  updatedAt: Instant,
}).meta({ id: 'Article' });
export type ArticleView = z.infer<typeof ArticleView>;

export const ArticlePage = page(ArticleSummary)
  .extend({
    facets: z
      .object({
        tags: z.array(Term.extend({ count: z.int() })),
        years: z.array(z.object({ year: z.int(), count: z.int() })),
      })
      .meta({ description: 'Of all published articles, most used first; years newest first.' }),
  })
  .meta({ id: 'ArticlePage' });
export type ArticlePage = z.infer<typeof ArticlePage>;

export const NewsQuery = PageQuery.extend({
  tag: Slug.optional(),
  year: z.coerce.number().int().min(1000).max(2200).optional(),
  q: line(100).optional(),
}).strict();
export type NewsQuery = z.infer<typeof NewsQuery>;
