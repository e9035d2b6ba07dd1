import { z } from 'zod';
import { ImageView } from './image.js';
import { Id, Instant, line, page, PageQuery, Slug } from './ids.js';

/** What every kind of content shares: projects, news and pages go one way from a draft to the public and back; the site keeps its own settings the same way. */
export const CONTENT_KINDS = ['project', 'article', 'page', 'site'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

export const CONTENT_STATUSES = ['draft', 'scheduled', 'published', 'archived'] as const;
export type ContentStatus = (typeof CONTENT_STATUSES)[number];

export const Seo = z.strictObject({ title: line(120), description: line(320) }).meta({ id: 'Seo' });
export const Editor = z.object({ id: Id, name: z.string() });

/** The working copy of one piece of content and where it stands; `content` is the kind's own. */
export const adminContent = <T extends z.ZodType>(content: T) =>
  z.object({
    id: Id,
    version: z.int().meta({ description: 'Send it back as If-Match.' }),
    slug: Slug,
    status: z.enum(CONTENT_STATUSES).meta({ description: 'As of now: what was scheduled is published from its hour on.' }),
    content,
    images: z.array(ImageView).meta({ description: 'Every ready image the content names.' }),
    published: z
      .object({
        at: Instant.meta({ description: 'When visitors saw or will see it; in the future while scheduled.' }),
        version: z.int(),
        changes: z.array(z.string()).meta({ description: 'Fields that differ from the public snapshot.' }),
      })
      .nullable(),
    firstPublishedAt: Instant.nullable(),
    trashedAt: Instant.nullable(),
    createdAt: Instant,
    updatedAt: Instant,
    updatedBy: Editor.nullable(),
  });

/** What `adminContent` gives, for code that serves every kind. */
export type AdminContentView<C> = Omit<z.infer<ReturnType<typeof adminContent<z.ZodUnknown>>>, 'content'> & { content: C };

/** What the rows of every list of content share. */
export const adminContentRow = z.object({
  id: Id,
  version: z.int(),
  slug: Slug,
  status: z.enum(CONTENT_STATUSES),
  title: z.string(),
  cover: ImageView.nullable(),
  imagesWithoutAlt: z.int(),
  hasUnpublishedChanges: z.boolean(),
  publishedAt: Instant.nullable().meta({ description: 'In the future while scheduled' }),
  trashedAt: Instant.nullable(),
  updatedAt: Instant,
  updatedBy: Editor.nullable(),
});

export type AdminContentRow = z.infer<typeof adminContentRow>;

export const ContentCounts = z
  .object({ all: z.int(), draft: z.int(), scheduled: z.int(), published: z.int(), archived: z.int(), trashed: z.int() })
  .meta({ id: 'ContentCounts', description: 'Of the whole search, for the status tabs. `all` leaves out archived and trashed.' });
export type ContentCounts = z.infer<typeof ContentCounts>;

export const adminContentPage = <T extends z.ZodType>(row: T) => page(row).extend({ counts: ContentCounts });

export const adminContentQuery = PageQuery.extend({
  q: line(100).optional(),
  status: z.enum([...CONTENT_STATUSES, 'trashed']).optional(),
});

/** Visitors see the working copy from this instant on, whoever is awake then. */
export const ScheduleContent = z.strictObject({ at: Instant }).meta({ id: 'ScheduleContent' });
export type ScheduleContent = z.infer<typeof ScheduleContent>;

export const CONTENT_ACTIONS = ['publish', 'unpublish', 'archive', 'restore', 'trash', 'delete'] as const;
/** One act on many. Each succeeds or fails by itself; the answer says which. */
export const BulkContent = z
  .strictObject({
    action: z.enum(CONTENT_ACTIONS),
    items: z
      .array(z.strictObject({ id: Id, version: z.int() }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'BulkContent', description: '`delete` is for good and takes only what lies in the trash.' });
export type BulkContent = z.infer<typeof BulkContent>;
export const BulkContentResult = z
  .object({
    done: z.array(z.object({ id: Id, version: z.int() })),
    failed: z.array(z.object({ id: Id, code: z.string(), detail: z.string() })),
  })
  .meta({ id: 'BulkContentResult' });
export type BulkContentResult = z.infer<typeof BulkContentResult>;

/** One state somebody saved. Saves of one person within a while are one state; what was published is kept for good. */
export const Revision = z
  .object({
    id: Id,
    version: z.int(),
    title: z.string(),
    savedAt: Instant,
    savedBy: Editor.nullable(),
    publishedAt: Instant.nullable().meta({ description: 'Set if this state was published.' }),
    current: z.boolean().meta({ description: 'What visitors see now' }),
  })
  .meta({ id: 'Revision' });
export type Revision = z.infer<typeof Revision>;
export const Revisions = z.object({ items: z.array(Revision) }).meta({ id: 'Revisions' });

/** A revision with what stood in it. */
export const revisionDetail = <T extends z.ZodType>(content: T) =>
  Revision.extend({ content, images: z.array(ImageView).meta({ description: 'Those the library still has' }) });

/** Text of one person that the shared working copy could not take: stale, or not yet valid. Seen by nobody else. */
export const KeepDraft = z
  .strictObject({
    baseVersion: z.int().min(1).meta({ description: 'Version the text was begun from' }),
    changes: z.record(z.string().max(40), z.unknown()).meta({ description: 'Fields as typed, valid or not' }),
  })
  .meta({ id: 'KeepDraft' });
export type KeepDraft = z.infer<typeof KeepDraft>;
export const KeptDraft = z
  .object({ draft: z.object({ baseVersion: z.int(), changes: z.record(z.string(), z.unknown()), savedAt: Instant }).nullable() })
  .meta({ id: 'KeptDraft' });
export type KeptDraft = z.infer<typeof KeptDraft>;

/** A link that shows the working copy on the public site to whoever has it. */
export const PreviewLink = z
  .object({ url: z.string().meta({ description: 'A path if the site is where the API is' }), expiresAt: Instant })
  .meta({ id: 'PreviewLink' });
export type PreviewLink = z.infer<typeof PreviewLink>;
