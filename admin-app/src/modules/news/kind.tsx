import { defineKind } from '@atelier/content-kit';
import type { AdminArticleRow, ArticleContent } from '@atelier/contracts';
import { moment } from '@atelier/ui';

export type Values = ArticleContent & { slug: string };

/** What makes an article an article, for staff. */
export const news = defineKind<Values, AdminArticleRow>({
  kind: 'article',
  id: 'news',
  noun: 'article',
  nouns: 'articles',
  path: '/news',
  title: 'News',
  publicPath: (slug) => `/news/${slug}`,
  calls: (kit) => kit.api.news,
  editor: {
    typed: ['title', 'excerpt', 'body', 'author', 'seo', 'slug'],
    isComplete: (values, field) => field !== 'title' || values.title.trim() !== '',
    names: {
      title: 'Title',
      excerpt: 'Excerpt',
      body: 'Text',
      coverId: 'Cover',
      tags: 'Tags',
      author: 'Author',
      date: 'Date',
      relatedIds: 'Related',
      seo: 'Search results',
      slug: 'Address',
    },
    asText: (field, values) => (field === 'date' ? (values.date ?? 'The day it is published') : undefined),
    checks: (values) => [{ ok: values.excerpt.trim() !== '', needed: false, text: 'No excerpt yet', field: 'excerpt' }],
    needsCover: false,
    inPlace: (values) => (values.excerpt.trim() === '' ? [] : ['excerpt']),
    search: (values, site) => ({ title: `${values.title} – ${site}`, description: values.excerpt }),
    titleHelp: 'What happened',
  },
  list: {
    columns: [
      { class: 'c-tags w m0', label: 'Tags', cell: (row) => row.tags.join(', ') },
      { class: 'c-author m0', label: 'Author', cell: (row) => row.author },
      {
        class: 'c-date n m0',
        label: 'Date',
        sort: 'date',
        first: '-date',
        cell: (row) => (row.date === null ? '' : moment(row.date)),
      },
    ],
    sorts: [
      { value: '-date', label: 'Newest first' },
      { value: 'date', label: 'Oldest first' },
      { value: 'title', label: 'Title' },
      { value: '-updated', label: 'Last changed' },
    ],
    sort: '-date',
    searched: 'Title, author, tag',
    under: (row) => [row.author, row.date === null ? '' : moment(row.date)].filter(Boolean).join(', '),
    flag: () => '',
    filter: { key: 'tag', label: 'Tag', values: (row) => row.tags },
    empty: 'An article needs a title. Write it when it happens; nothing is public until you publish it, now or at an hour of your choice.',
  },
});
