import type { RichText, RichTextBlock, RichTextInline, RichTextMark, RichTextParagraph } from '@atelier/contracts';

/** What ProseMirror gives: any tree of nodes. */
export interface AnyNode {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: AnyNode[];
}

const HREF = /^(?:https?:\/\/[^\s]+|mailto:[^\s]+|tel:[+0-9 ()-]+|\/(?!\/)[^\s]*|#[^\s]*)$/iu;

/** True for targets the server takes: web, e-mail, telephone, or a place on this site. */
export const isHref = (href: string): boolean => href.length <= 2000 && HREF.test(href.trim());

/** Exactly the allow-list of the wire, whatever the editor holds: nothing else ever leaves it. */
export function toRichText(document: AnyNode): RichText {
  const content = (document.content ?? []).flatMap(block);
  // An editor is never quite empty; the document is.
  const [only] = content;
  const empty = content.length === 1 && only?.type === 'paragraph' && only.content === undefined;
  return { type: 'doc', content: empty ? [] : content };
}

function block(node: AnyNode): RichTextBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(node)];
    case 'lead':
      return [{ type: 'lead', ...inlineContent(node) }];
    case 'heading':
      return [{ type: 'heading', attrs: { level: node.attrs?.['level'] === 3 ? 3 : 2 }, ...inlineContent(node) }];
    case 'blockquote': {
      const attribution = line(node.attrs?.['attribution'], 200);
      return [{ type: 'blockquote', ...(attribution !== '' && { attrs: { attribution } }), content: paragraphs(node) }];
    }
    case 'bulletList':
    case 'orderedList': {
      const items = (node.content ?? []).map((item) => ({ type: 'listItem' as const, content: paragraphs(item) }));
      return items.length === 0 ? [] : [{ type: node.type, content: items }];
    }
    case 'image': {
      const assetId = node.attrs?.['assetId'];
      return typeof assetId === 'string' ? [{ type: 'image', attrs: { assetId, caption: line(node.attrs?.['caption'], 500) } }] : [];
    }
    default:
      return (node.content ?? []).flatMap(block);
  }
}

const line = (value: unknown, max: number): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, max) : '');

const paragraph = (node: AnyNode): RichTextParagraph => ({ type: 'paragraph', ...inlineContent(node) });

function paragraphs(node: AnyNode): RichTextParagraph[] {
  const found = (node.content ?? []).filter((child) => child.type === 'paragraph').map(paragraph);
  return found.length === 0 ? [{ type: 'paragraph' }] : found.slice(0, 20);
}

function inlineContent(node: AnyNode): { content?: RichTextInline[] } {
  const content = (node.content ?? []).flatMap((child): RichTextInline[] => {
    if (child.type === 'hardBreak') return [{ type: 'hardBreak' }];
    if (child.type !== 'text' || child.text === undefined || child.text === '') return [];
    const kept = (child.marks ?? []).flatMap(mark);
    return [{ type: 'text', text: child.text, ...(kept.length > 0 && { marks: kept }) }];
  });
  return content.length === 0 ? {} : { content };
}

function mark(value: { type: string; attrs?: Record<string, unknown> }): RichTextMark[] {
  if (value.type === 'bold' || value.type === 'italic') return [{ type: value.type }];
  const href = value.attrs?.['href'];
  return value.type === 'link' && typeof href === 'string' && isHref(href) ? [{ type: 'link', attrs: { href: href.trim() } }] : [];
}
