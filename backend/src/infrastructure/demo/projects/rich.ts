import type { RichTextBlock, RichTextInline } from '../types.js';

/** `*word*` becomes italic; everything else is plain text. */
const inline = (text: string): RichTextInline[] =>
  text
    .split('*')
    .map((part, i): RichTextInline =>
      i % 2 === 0 ? { type: 'text', text: part } : { type: 'text', text: part, marks: [{ type: 'italic' }] },
    )
    .filter((node) => node.text !== '');

export const lead = (text: string): RichTextBlock => ({ type: 'lead', content: inline(text) });
export const para = (text: string): RichTextBlock => ({ type: 'paragraph', content: inline(text) });
export const quote = (text: string, attribution: string): RichTextBlock => ({
  type: 'blockquote',
  attrs: { attribution },
  content: [{ type: 'paragraph', content: inline(text) }],
});
