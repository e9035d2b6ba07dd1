import { z } from 'zod';
import { Editor, Seo } from './content.js';
import { Href, Id, Instant, line } from './ids.js';
import { ImageView } from './image.js';
import { PageSummary } from './page.js';
import { RichText } from './rich-text.js';

const Colour = z.string().regex(/^#[0-9a-fA-F]{6}$/u, 'Use a colour like #0B5D3B.');
const person = z.strictObject({ name: line(100, 1), role: line(100), office: line(100), since: line(20) });
const shared = {
  name: line(80, 1),
  wordmark: z.strictObject({ left: line(40, 1), right: line(40), between: line(40) }).meta({
    description: 'The two names at the edges of every page and what stands on the line between them at the foot.',
  }),
  founded: line(20),
  tagline: line(200),
  invitation: line(200),
  offices: z.array(z.strictObject({ city: line(100, 1), lines: z.array(line(200)).max(8), phone: line(40) })).max(12),
  prizes: z.array(z.strictObject({ year: line(20), text: line(200, 1) })).max(60),
  email: z.union([z.literal(''), z.email().max(254)]),
  social: z.array(z.strictObject({ label: line(60, 1), url: Href })).max(12),
  accent: z.strictObject({ light: Colour, dark: Colour }).meta({ description: '#rrggbb, at least 4.5:1 on their paper' }),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/u, 'Use a language tag like en or pt-PT.'),
  form: z
    .strictObject({
      open: z.boolean().meta({ description: 'Whether requests are taken through the site' }),
      budgets: z.array(line(60, 1)).max(8).meta({ description: 'Ranges to choose from; empty asks nothing' }),
      timeframes: z.array(line(60, 1)).max(8),
    })
    .meta({ description: 'What the contact form asks' }),
};

/** What visitors and the public pages may know of the studio. */
export const SiteView = z
  .object({
    ...shared,
    about: RichText.meta({ description: 'Text of the about page' }),
    people: z.array(person.extend({ portrait: ImageView.nullable() })),
    pages: z.array(PageSummary).meta({ description: 'Published pages' }),
    seo: Seo.extend({ image: ImageView.nullable() }),
    updatedAt: Instant,
  })
  .meta({ id: 'Site' });
export type SiteView = z.infer<typeof SiteView>;

/** Everything the studio decides about itself; the last three are nobody else's business. */
export const SiteContent = z
  .strictObject({
    ...shared,
    people: z.array(person.extend({ portraitId: Id.nullable() })).max(200),
    seo: Seo.extend({ imageId: Id.nullable() }),
    requests: z.strictObject({
      thank: z.boolean().meta({ description: 'Thank the sender by e-mail' }),
      notifyIds: z.array(Id).max(20).meta({ description: 'Staff told of each request' }),
      digest: z.enum(['off', 'daily']).meta({ description: '`daily`: one e-mail a day instead of one for each request' }),
      template: z.string().max(4000).meta({ description: 'What an answer begins with; {name} and {reference} are filled in' }),
    }),
    retentionMonths: z.int().min(1).max(120).meta({ description: 'Archived requests lose what tells who sent them after this long.' }),
    keepLocation: z.boolean().meta({ description: 'Keep the position in photographs for staff; never public' }),
  })
  .meta({ id: 'SiteContent' });
export type SiteContent = z.infer<typeof SiteContent>;

export const UpdateSite = SiteContent.partial().meta({ id: 'UpdateSite' });
export type UpdateSite = z.infer<typeof UpdateSite>;

export const AdminSite = z
  .object({ version: z.int(), content: SiteContent, images: z.array(ImageView), updatedAt: Instant, updatedBy: Editor.nullable() })
  .meta({ id: 'AdminSite' });
export type AdminSite = z.infer<typeof AdminSite>;
