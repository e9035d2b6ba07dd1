import type { RichText, RichTextBlock } from '@atelier/contracts';

/** A list as people say it: title, summary and gallery. */
export function said(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Begins with a capital, as a sentence does. */
export const sentence = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());

/** The words of rich text, for comparing and counting. */
export function plainText(body: RichText): string {
  const inline = (content: readonly { type: string; text?: string }[] | undefined): string =>
    (content ?? []).map((part) => (part.type === 'text' ? (part.text ?? '') : ' ')).join('');
  const block = (node: RichTextBlock): string => {
    switch (node.type) {
      case 'blockquote':
        return [...node.content.map((paragraph) => inline(paragraph.content)), node.attrs?.attribution ?? ''].filter(Boolean).join('\n');
      case 'bulletList':
      case 'orderedList':
        return node.content.flatMap((item) => item.content.map((paragraph) => `– ${inline(paragraph.content)}`)).join('\n');
      case 'image':
        return `[image${node.attrs.caption === '' ? '' : `: ${node.attrs.caption}`}]`;
      default:
        return inline(node.content);
    }
  };
  return body.content.map(block).join('\n\n');
}
