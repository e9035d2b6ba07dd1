import { z } from 'zod';

/** Identifier of every record: UUID version 7 (RFC 9562), so ids sort by creation time. */
export const Id = z.uuid().meta({ description: 'UUIDv7', example: '019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11' });

/** Instant in ISO 8601, UTC. */
export const Instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC', example: '2026-11-12T16:40:00.000Z' });

/** Address segment: lower-case words joined by hyphens. */
export const Slug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.')
  .meta({ example: 'grain-depot-14' });

/** One line of text: trimmed, without control characters. */
export const line = (max: number, min = 0) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    // eslint-disable-next-line no-control-regex -- these are exactly the characters refused
    .regex(/^[^\u0000-\u001f\u007f]*$/u, 'Use one line without control characters.');

/** Running text: line breaks allowed, other control characters refused. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    // eslint-disable-next-line no-control-regex -- these are exactly the characters refused
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, 'Remove control characters.');

/** Link target: http(s), mailto, tel, or a path or fragment on this site. Nothing else: no script is smuggled in, and no path leaves the site. */
export const Href = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .regex(/^(?:https?:\/\/[^\s]+|mailto:[^\s]+|tel:[+0-9 ()-]+|\/(?![/\\])[^\s]*|#[^\s]*)$/iu, 'Use a web, e-mail or telephone address.')
  .refine((href) => !/^https?:/iu.test(href) || URL.canParse(href), 'Use a whole web address.');

/** A labelled value with the slug it is filtered by. */
export const Term = z.object({ name: z.string(), slug: Slug }).meta({ id: 'Term' });
export type Term = z.infer<typeof Term>;

/** Answer of every list. `nextCursor` is opaque; null on the last page. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int().min(0), nextCursor: z.string().nullable() });

/** Query of every list. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional(),
});
