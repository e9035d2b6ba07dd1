import type { ImageView, RichText, RichTextInline, RichTextParagraph } from '@atelier/contracts';
import type { Block, Inline } from '../model.js';
import { hrefOf } from './href.js';
import { pictureOf } from './picture.js';
import type { Quote } from './rhythm.js';
import { TEXT_SIZES } from './sizes.js';

const REFERENCE = /\((\d{1,3})\)/gu;

/** Turns stored text into blocks. `(2)` in running text leads to plate 2, if there is one. */
export function proseOf(
  text: RichText,
  images: readonly ImageView[],
  plates: number,
  sizes = TEXT_SIZES,
): { body: Block[]; quote: Quote | null } {
  const body: Block[] = [];
  let quote: Quote | null = null;
  const inline = (content: readonly RichTextInline[] | undefined) => (content ?? []).flatMap((node) => inlineOf(node, plates));
  const paragraphs = (nodes: readonly RichTextParagraph[]) => nodes.map((node) => inline(node.content));
  for (const node of text.content) {
    switch (node.type) {
      case 'lead':
      case 'paragraph':
        if (node.content?.length) body.push({ type: node.type === 'lead' ? 'lead' : 'p', content: inline(node.content) });
        break;
      case 'heading':
        body.push({ type: node.attrs.level === 2 ? 'h2' : 'h3', content: inline(node.content) });
        break;
      case 'blockquote': {
        const said = { paragraphs: paragraphs(node.content), by: node.attrs?.attribution ?? '' };
        // Where there are plates, the first thing somebody said stands among them.
        if (quote || plates === 0) body.push({ type: 'quote', ...said });
        else quote = said;
        break;
      }
      case 'bulletList':
      case 'orderedList':
        body.push({ type: node.type === 'bulletList' ? 'ul' : 'ol', items: node.content.map((item) => paragraphs(item.content)) });
        break;
      case 'image': {
        const image = images.find((one) => one.id === node.attrs.assetId);
        if (image) body.push({ type: 'figure', picture: pictureOf(image, sizes), caption: node.attrs.caption });
      }
    }
  }
  return { body, quote };
}

function inlineOf(node: RichTextInline, plates: number): Inline[] {
  if (node.type === 'hardBreak') return [{ br: true }];
  const marks = node.marks ?? [];
  const link = marks.find((mark) => mark.type === 'link');
  const style = {
    ...(marks.some((mark) => mark.type === 'bold') && { bold: true as const }),
    ...(marks.some((mark) => mark.type === 'italic') && { italic: true as const }),
  };
  if (link) return [{ text: node.text, ...style, href: hrefOf(link.attrs.href) }];
  const parts: Inline[] = [];
  let from = 0;
  for (const match of node.text.matchAll(REFERENCE)) {
    const number = Number(match[1]);
    if (number < 1 || number > plates) continue;
    if (match.index > from) parts.push({ text: node.text.slice(from, match.index).replace(/ $/u, '\u00a0'), ...style });
    parts.push({ text: match[0], ...style, href: `#plate-${number}` });
    from = match.index + match[0].length;
  }
  if (from < node.text.length) parts.push({ text: node.text.slice(from), ...style });
  return parts;
}
