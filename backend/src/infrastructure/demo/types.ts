export interface DemoDrawing {
  key: string;
  width: number;
  height: number;
  alt: string;
  credit: string;
  focal?: { x: number; y: number };
  svg(): string;
}

export interface DemoProject {
  slug: string;
  number: string;
  title: string;
  summary: string;
  discipline: string;
  tags: string[];
  location: { city: string; country: string };
  startYear: number | null;
  year: number;
  stage: 'concept' | 'design' | 'construction' | 'built';
  client: string;
  area: number | null;
  credits: { role: string; name: string; url?: string }[];
  featured: boolean;
  body: RichTextBlock[];
  cover: string;
  gallery: { drawing: string; caption: string }[];
  related: string[];
  seo: { title: string; description: string };
}

export interface DemoArticle {
  slug: string;
  title: string;
  excerpt: string;
  author: string;
  /** YYYY-MM-DD */
  date: string;
  tags: string[];
  /** Key of a drawing. */
  cover: string | null;
  body: RichTextBlock[];
  /** Slugs of projects. */
  related: string[];
}

export interface DemoPage {
  slug: string;
  title: string;
  label?: string;
  place: 'head' | 'foot';
  /** Key of a drawing. */
  cover: string | null;
  description: string;
  body: RichTextBlock[];
}

export type RichTextBlock =
  | { type: 'lead' | 'paragraph'; content: RichTextInline[] }
  | { type: 'heading'; attrs: { level: 2 | 3 }; content: RichTextInline[] }
  | {
      type: 'blockquote';
      attrs: { attribution: string };
      content: { type: 'paragraph'; content: RichTextInline[] }[];
    };

export type RichTextInline = {
  type: 'text';
  text: string;
  marks?: ({ type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } })[];
};
