import type { Rendition } from '@atelier/contracts';

/**
 * What a page shows, ready to be set: every word, address and size is decided on the server, so that the browser only renders.
 * The same object is written beside each page as `index.json` and fetched on client navigation.
 */
export interface Picture extends Sources {
  /** Identifier of the image, by which its placeholder is found. */
  id: string;
  alt: string;
  width: number;
  height: number;
  focus: string;
  src: string;
  /** Largest JPEG: where a plate leads without JavaScript. */
  large: string;
  sizes: string;
  /** Cut to 4:5 around the focal point, for where a phone held upright shows no more of the picture than that. */
  portrait?: Sources & { media: string; sizes: string };
}

/** A `srcset` for each format. */
export type Sources = Record<Rendition['format'], string>;

export interface Work {
  href: string;
  number: string;
  title: string;
  place: string;
  /** Classes of its place in the strophe. */
  form: string;
  picture: Picture | null;
}

export type Inline = { text: string; bold?: true; italic?: true; href?: string } | { br: true };
export type Block =
  | { type: 'p' | 'lead' | 'h2' | 'h3'; content: Inline[] }
  | { type: 'quote'; paragraphs: Inline[][]; by: string }
  | { type: 'ul' | 'ol'; items: Inline[][][] }
  | { type: 'figure'; picture: Picture; caption: string };

export interface Plate {
  /** Counted from 1, in the order of the gallery. */
  number: number;
  caption: string;
  credit: string;
  ratio: number;
  picture: Picture;
}

/** The figures a gallery is set in; see `render/rhythm.ts`. */
export type FigureForm = 'bleed' | 'pair' | 'in' | 'in tall' | 'ab' | 'ba' | 'wide' | 'wide tall';
export type Figure = { form: FigureForm; plates: Plate[] } | { form: 'said'; quote: { paragraphs: Inline[][]; by: string } };

export interface Fact {
  label: string;
  values: { text: string; href?: string }[];
}

export interface Link {
  label: string;
  href: string;
  current?: boolean;
  count?: number;
}

export interface HomePage {
  kind: 'home';
  title: string;
  hero: (Work & { summary: string; note: string[] }) | null;
  works: Work[];
  more: Link[];
  news: NewsRow[];
  label: string;
  invitation: string;
  /** How to answer it. */
  ways: Link[];
}

export interface ListPage {
  kind: 'list';
  view: 'images' | 'index';
  title: string;
  count: string;
  views: Link[];
  filters: { label: string; links: Link[] }[];
  works: Work[];
  rows: { href: string; number: string; title: string; year: string; place: string; discipline: string; picture: Picture | null }[];
  pages: { label: string; links: (Link & { rel: 'prev' | 'next' })[] } | null;
}

export interface ProjectPage {
  kind: 'project';
  title: string;
  size: 'short' | 'long' | 'longest';
  note: string[];
  opening: Figure | null;
  body: Block[];
  facts: Fact[];
  figures: Figure[];
  related: Work[];
  news: NewsRow[];
  turn: { rel: 'prev' | 'next'; label: string; href: string; title: string; picture: Picture | null }[];
}

export interface NewsRow {
  href: string;
  /** ISO 8601 */
  date: string;
  /** As it is said where the year is known. */
  day: string;
  title: string;
  excerpt: string;
  picture: Picture | null;
}

export interface NewsPage {
  kind: 'news';
  title: string;
  note: string;
  years: { year: string; rows: NewsRow[] }[];
  more: (Link & { rel?: 'prev' | 'next' })[];
}

export interface ArticlePage {
  kind: 'article';
  title: string;
  date: string;
  day: string;
  author: string;
  tags: Link[];
  cover: { picture: Picture; credit: string; tall: boolean } | null;
  body: Block[];
  related: Work[];
  news: NewsRow[];
  turn: { rel: 'prev' | 'next'; label: string; href: string; title: string }[];
}

/** Imprint, privacy, and whatever else the studio has to say. */
export interface PlainPage {
  kind: 'page';
  title: string;
  picture: Picture | null;
  body: Block[];
}

export interface AboutPage {
  kind: 'about';
  note: string;
  /** The first lead of the text, or the title: said large. */
  sentence: string;
  picture: Picture | null;
  body: Block[];
  people: { name: string; role: string; office: string; since: string; picture: Picture | null }[];
  offices: Shell['offices'];
  prizes: { year: string; text: string }[];
}

export interface ContactPage {
  kind: 'contact';
  title: string;
  body: Block[];
  email: string;
  /** HTML of the form, which the browser only has to put there; null if no letters are taken. */
  form: string | null;
  sent: Sent | null;
}

export interface Sent {
  name: string;
  email: string;
  reference: string;
}

/** What came of sending the form without JavaScript. */
export interface FormAnswer {
  state: 'refused' | 'sent' | 'failed';
  values: Record<string, string>;
  errors: { field: string; message: string }[];
  reference: string;
}

export interface LostPage {
  kind: 'lost';
  title: string;
  text: string;
  /** As HTTP calls it. */
  code: string;
  picture: Picture | null;
  links: Link[];
}

export type Page = HomePage | ListPage | ProjectPage | NewsPage | ArticlePage | PlainPage | AboutPage | ContactPage | LostPage;

export interface Shell {
  name: string;
  left: string;
  right: string;
  between: string;
  nav: Link[];
  foot: Link[];
  email: string;
  offices: { city: string; lines: string[]; phone: string }[];
  social: Link[];
}

export interface PageData {
  path: string;
  /** Of the window. */
  title: string;
  shell: Shell;
  page: Page;
  /** What stands above a page that is not public yet. */
  preview?: string;
  /** What this page adds to the style sheet: placeholders, sizes of its own. Left out of the page's own copy, which has them in its head. */
  rules?: string[];
}
