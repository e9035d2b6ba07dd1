import { z } from 'zod';
import { Href, Instant, line } from './ids.js';
import { RichText } from './rich-text.js';
import { Seo } from './project.js';

export const SiteView = z
  .object({
    name: line(80, 1),
    wordmark: z.object({ left: line(40, 1), right: line(40), between: line(40) }).meta({
      description: 'The two names at the edges of every page and what stands on the line between them at the foot.',
    }),
    tagline: line(200),
    invitation: line(200),
    about: RichText,
    people: z.array(z.object({ name: line(100, 1), role: line(100), office: line(100), since: line(20) })),
    offices: z.array(z.object({ city: line(100, 1), lines: z.array(line(200)), phone: line(40) })),
    email: z.string(),
    social: z.array(z.object({ label: line(60, 1), url: Href })),
    accent: z.object({ light: z.string(), dark: z.string() }).meta({ description: 'Colours, #rrggbb, at least 4.5:1 on their paper' }),
    language: z.string(),
    seo: Seo,
    updatedAt: Instant,
  })
  .meta({ id: 'Site' });
export type SiteView = z.infer<typeof SiteView>;
