import { emptyRichText, type RichText } from '../content/rich-text.js';

/** Everything staff write in a news article. */
export interface ArticleContent {
  title: string;
  excerpt: string;
  body: RichText;
  coverId: string | null;
  tags: string[];
  author: string;
  /** The day it is dated, YYYY-MM-DD; null for the day it is first published. */
  date: string | null;
  relatedIds: string[];
  seo: { title: string; description: string };
}

export const blankArticle = (title: string): ArticleContent => ({
  title,
  excerpt: '',
  body: emptyRichText,
  coverId: null,
  tags: [],
  author: '',
  date: null,
  relatedIds: [],
  seo: { title: '', description: '' },
});

/** What an article is dated and sorted by. A day without an hour is that day's beginning, UTC. */
export const dateOfArticle = (content: Pick<ArticleContent, 'date'>, firstPublishedAt: Date): Date =>
  content.date === null ? firstPublishedAt : new Date(`${content.date}T00:00:00.000Z`);
