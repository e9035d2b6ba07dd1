import { z } from 'zod';
import { Href, Id, line, text } from './ids.js';

/**
 * Rich text is stored as a tree in ProseMirror's JSON shape, so that the editor needs no conversion; this allow-list is all that may stand in it.
 * Nothing here is HTML: the public site renders each node by its own component.
 */
const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: Href }) }),
]);

const Text = z.strictObject({ type: z.literal('text'), text: text(20_000).min(1), marks: z.array(Mark).max(3).optional() });
const Break = z.strictObject({ type: z.literal('hardBreak') });
const Inline = z.discriminatedUnion('type', [Text, Break]);
const inline = z.array(Inline).max(500).optional();

const Paragraph = z.strictObject({ type: z.literal('paragraph'), content: inline });
const Lead = z.strictObject({ type: z.literal('lead'), content: inline });
const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inline,
});
const Quote = z.strictObject({
  type: z.literal('blockquote'),
  attrs: z.strictObject({ attribution: line(200) }).optional(),
  content: z.array(Paragraph).min(1).max(20),
});
const ListItem = z.strictObject({ type: z.literal('listItem'), content: z.array(Paragraph).min(1).max(20) });
const BulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(ListItem).min(1).max(200) });
const OrderedList = z.strictObject({ type: z.literal('orderedList'), content: z.array(ListItem).min(1).max(200) });
const Figure = z.strictObject({ type: z.literal('image'), attrs: z.strictObject({ assetId: Id, caption: line(500) }) });

export const RichTextBlock = z.discriminatedUnion('type', [Lead, Paragraph, Heading, Quote, BulletList, OrderedList, Figure]);
export const RichText = z
  .strictObject({ type: z.literal('doc'), content: z.array(RichTextBlock).max(500) })
  .meta({ id: 'RichText', description: 'Structured text: lead, paragraphs, headings, quotations, lists, images; never HTML.' });

export type RichText = z.infer<typeof RichText>;
export type RichTextBlock = z.infer<typeof RichTextBlock>;
export type RichTextInline = z.infer<typeof Inline>;
export type RichTextMark = z.infer<typeof Mark>;
export type RichTextParagraph = z.infer<typeof Paragraph>;

export const emptyRichText: RichText = { type: 'doc', content: [] };
