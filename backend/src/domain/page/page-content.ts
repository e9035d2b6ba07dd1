import { emptyRichText, type RichText } from '../content/rich-text.js';

/** Everything staff write on a page that stands by itself: about, contact, imprint, or one of the studio's own. */
export interface PageContent {
  title: string;
  /** In the navigation; the title if empty. */
  label: string;
  body: RichText;
  coverId: string | null;
  /** Where every page of the site leads to it. */
  place: 'head' | 'foot' | 'none';
  seo: { title: string; description: string };
}

/** Pages the site leads to by itself: their addresses never change. */
export const FIXED_PAGES: ReadonlySet<string> = new Set(['about', 'contact', 'imprint', 'privacy']);

export const blankPage = (title: string): PageContent => ({
  title,
  label: '',
  body: emptyRichText,
  coverId: null,
  place: 'none',
  seo: { title: '', description: '' },
});
