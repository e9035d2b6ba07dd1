/** What the domain needs to know of rich text: which images stand in it. Its full shape is checked at the edge. */
export interface RichText {
  type: 'doc';
  content: readonly RichTextBlock[];
}

type RichTextBlock = { type: 'image'; attrs: { assetId: string; caption: string } } | { type: string };

export const emptyRichText: RichText = { type: 'doc', content: [] };

/** Ids of the images in the text, in reading order, each once. */
export function imagesIn(text: RichText): string[] {
  const ids = text.content.flatMap((block) => ('attrs' in block && block.type === 'image' ? [block.attrs.assetId] : []));
  return [...new Set(ids)];
}
