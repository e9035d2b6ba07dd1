import type { ArticleSummary, ArticleView, ProjectView, SiteView } from '@atelier/contracts';
import type { ArticlePage, NewsPage, NewsRow } from '../model.js';
import { articlesCounted, words } from '../words.js';
import { type Address, articlePath, matchesNews, NEWS_PAGE, newsPath, pagesOf } from './addresses.js';
import { dayOf, fullDateOf, yearOf } from './dates.js';
import { isTall, pictureOf } from './picture.js';
import { proseOf } from './prose.js';
import { ARTICLE_SIZES, COVER_SIZES, NEWS_SIZES } from './sizes.js';
import type { Content } from './source.js';
import { workOf } from './works.js';

/** A line of the newsroom. `full`: with the year, where none stands beside it. */
export function newsRow(article: ArticleSummary, { language }: SiteView, full = false): NewsRow {
  const { slug, date, title, excerpt, cover } = article;
  return {
    href: articlePath(slug),
    date: date.slice(0, 10),
    day: full ? fullDateOf(date, language) : dayOf(date, language),
    title,
    excerpt,
    picture: cover && pictureOf(cover, NEWS_SIZES, ''),
  };
}

/** Articles that stand beside a project: known by title and date only. */
export const newsBeside = (news: ProjectView['relatedNews'], { language }: SiteView): NewsRow[] =>
  news.map(({ slug, title, date }) => ({
    ...{ href: articlePath(slug), date: date.slice(0, 10), day: fullDateOf(date, language), title, excerpt: '', picture: null },
  }));

/** One page of the news, by year; null if there is no such page. */
export function newsPage(content: Content, { filter, page }: Extract<Address, { kind: 'news' }>): NewsPage | null {
  const found = content.news.filter((article) => matchesNews(filter, article));
  const last = pagesOf(found.length, NEWS_PAGE);
  if (found.length === 0 || page > last) return null;
  const shown = found.slice((page - 1) * NEWS_PAGE, page * NEWS_PAGE);
  const years = [...new Set(shown.map((article) => yearOf(article.date)))];
  const label =
    filter?.by === 'tag' ? (content.newsFacets.tags.find((tag) => tag.slug === filter.value)?.name ?? '') : (filter?.value ?? '');
  const first = yearOf(found.at(-1)?.date ?? '');
  return {
    kind: 'news',
    title: words.news,
    note: filter ? [articlesCounted(found.length), label].join(', ') : words.since(first),
    years: years.map((year) => ({
      year,
      rows: shown.filter((article) => yearOf(article.date) === year).map((article) => newsRow(article, content.site)),
    })),
    more: [
      ...(page > 1 ? [{ label: words.newerNews, href: newsPath(filter, page - 1), rel: 'prev' as const }] : []),
      ...(page < last ? [{ label: words.olderNews, href: newsPath(filter, page + 1), rel: 'next' as const }] : []),
      ...(filter ? [{ label: words.allNews, href: newsPath() }] : []),
    ],
  };
}

export function articlePage(article: ArticleView, site: SiteView): ArticlePage {
  const { cover } = article;
  const tall = cover !== null && isTall(cover);
  const { body } = proseOf(article.body, article.bodyImages, 0, ARTICLE_SIZES);
  if (body.length === 0 && article.excerpt) body.push({ type: 'lead', content: [{ text: article.excerpt }] });
  return {
    kind: 'article',
    title: article.title,
    date: article.date.slice(0, 10),
    day: fullDateOf(article.date, site.language),
    author: article.author,
    tags: article.tags.map((tag) => ({ label: tag.name, href: newsPath({ by: 'tag', value: tag.slug }) })),
    cover: cover && { picture: pictureOf(cover, COVER_SIZES[tall ? 'tall' : 'wide']), credit: cover.credit, tall },
    body,
    related: article.related.slice(0, 3).map((work) => workOf(work, 2, false)),
    news: article.relatedNews.map((other) => newsRow(other, site, true)),
    turn: (['earlier', 'later'] as const).flatMap((side) => {
      const other = article[side];
      const rel = side === 'earlier' ? ('prev' as const) : ('next' as const);
      return other ? [{ rel, label: words[side], href: articlePath(other.slug), title: other.title }] : [];
    }),
  };
}
