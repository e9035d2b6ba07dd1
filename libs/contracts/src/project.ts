import { z } from 'zod';
import { ImageView } from './image.js';
import { adminContent, adminContentPage, adminContentQuery, adminContentRow, revisionDetail, Seo } from './content.js';
import { Href, Id, Instant, line, page, PageQuery, Slug, Term } from './ids.js';
import { RichText } from './rich-text.js';

export const PROJECT_STAGES = ['concept', 'design', 'construction', 'built', 'unbuilt'] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

export const Location = z.strictObject({ city: line(100), country: line(100) }).meta({ id: 'Location' });
export const Credit = z.strictObject({ role: line(100, 1), name: line(200, 1), url: Href.optional() }).meta({ id: 'Credit' });
export const GalleryItem = z.strictObject({ assetId: Id, caption: line(500) }).meta({ id: 'GalleryItem' });
const Year = z.int().min(1000).max(2200).nullable();

/** What staff write. The public sees a snapshot of it, taken when it is published. */
export const ProjectContent = z
  .strictObject({
    title: line(160, 1),
    number: line(12).meta({ description: 'The studio’s own number of the project, shown beside its title.' }),
    summary: line(400),
    body: RichText,
    discipline: line(60),
    tags: z.array(line(40, 1)).max(20),
    location: Location,
    startYear: Year,
    year: Year.meta({ description: 'Year of completion' }),
    stage: z.enum(PROJECT_STAGES).nullable(),
    client: line(200),
    area: z.number().min(0).max(100_000_000).nullable().meta({ description: 'Square metres' }),
    credits: z.array(Credit).max(60),
    coverId: Id.nullable(),
    gallery: z.array(GalleryItem).max(100),
    featured: z.boolean(),
    relatedIds: z.array(Id).max(6).meta({ description: 'Projects and articles' }),
    seo: Seo,
  })
  .meta({ id: 'ProjectContent' });
export type ProjectContent = z.infer<typeof ProjectContent>;
export type ProjectField = keyof ProjectContent;

/** A title is all it takes to begin; the slug is made from it unless given. */
export const CreateProject = ProjectContent.partial()
  .required({ title: true })
  .extend({ slug: Slug.optional() })
  .meta({ id: 'CreateProject' });
export type CreateProject = z.infer<typeof CreateProject>;

/** Only the fields sent are changed. */
export const UpdateProject = ProjectContent.partial().extend({ slug: Slug.optional() }).meta({ id: 'UpdateProject' });
export type UpdateProject = z.infer<typeof UpdateProject>;

/** The project moves to stand directly before `beforeId`, or last if null. */
export const MoveProject = z.strictObject({ beforeId: Id.nullable() }).meta({ id: 'MoveProject' });
export type MoveProject = z.infer<typeof MoveProject>;

export const AdminProject = adminContent(ProjectContent).meta({ id: 'AdminProject' });
export type AdminProject = z.infer<typeof AdminProject>;

export const AdminProjectRow = adminContentRow
  .extend({
    number: z.string(),
    discipline: z.string(),
    location: Location,
    year: Year,
    featured: z.boolean(),
    imageCount: z.int(),
  })
  .meta({ id: 'AdminProjectRow' });
export type AdminProjectRow = z.infer<typeof AdminProjectRow>;

export const AdminProjectPage = adminContentPage(AdminProjectRow).meta({ id: 'AdminProjectPage' });
export type AdminProjectPage = z.infer<typeof AdminProjectPage>;

export const ADMIN_PROJECT_SORTS = ['order', 'title', '-title', 'year', '-year', 'updated', '-updated'] as const;
export const AdminProjectQuery = adminContentQuery
  .extend({ discipline: line(60).optional(), sort: z.enum(ADMIN_PROJECT_SORTS).default('order') })
  .strict();
export type AdminProjectQuery = z.infer<typeof AdminProjectQuery>;

export const ProjectRevision = revisionDetail(ProjectContent).meta({ id: 'ProjectRevision' });

/* ---- public ---- */

export const ProjectSummary = z
  .object({
    id: Id,
    slug: Slug,
    number: z.string(),
    title: z.string(),
    summary: z.string(),
    discipline: Term.nullable(),
    tags: z.array(Term),
    location: Location,
    year: Year,
    featured: z.boolean(),
    cover: ImageView.nullable(),
  })
  .meta({ id: 'ProjectSummary' });
export type ProjectSummary = z.infer<typeof ProjectSummary>;

const Neighbour = z.object({ slug: Slug, title: z.string(), cover: ImageView.nullable() }).meta({ id: 'ProjectNeighbour' });
const ProjectNews = z.object({ slug: Slug, title: z.string(), date: Instant }).meta({ id: 'ProjectNews' });

export const ProjectView = ProjectSummary.extend({
  body: RichText,
  startYear: Year,
  stage: z.enum(PROJECT_STAGES).nullable(),
  client: z.string(),
  area: z.number().nullable(),
  credits: z.array(Credit),
  gallery: z.array(z.object({ image: ImageView, caption: z.string() })),
  bodyImages: z.array(ImageView).meta({ description: 'Images named by `body`.' }),
  related: z.array(ProjectSummary),
  relatedNews: z.array(ProjectNews).meta({ description: 'Articles the studio puts beside it' }),
  previous: Neighbour.nullable(),
  next: Neighbour.nullable(),
  seo: Seo,
  publishedAt: Instant,
  updatedAt: Instant,
}).meta({ id: 'Project' });
export type ProjectView = z.infer<typeof ProjectView>;

export const ProjectPage = page(ProjectSummary)
  .extend({
    facets: z
      .object({
        disciplines: z.array(Term.extend({ count: z.int() })),
        tags: z.array(Term.extend({ count: z.int() })),
        years: z.array(z.object({ year: z.int(), count: z.int() })),
      })
      .meta({ description: 'Of all published projects, most used first; years newest first.' }),
  })
  .meta({ id: 'ProjectPage' });
export type ProjectPage = z.infer<typeof ProjectPage>;

export const ProjectQuery = PageQuery.extend({
  discipline: Slug.optional(),
  tag: Slug.optional(),
  year: z.coerce.number().int().min(1000).max(2200).optional(),
  q: line(100).optional(),
}).strict();
export type ProjectQuery = z.infer<typeof ProjectQuery>;
