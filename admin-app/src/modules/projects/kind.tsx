import { defineKind } from '@atelier/content-kit';
import type { AdminProjectRow } from '@atelier/contracts';
import type { Values } from './values.js';
import { FIELD_NAMES, fieldAsText } from './field-words.js';

const place = (row: AdminProjectRow): string => [row.location.city, row.location.country].filter(Boolean).join(', ');

/** What makes a project a project, for staff. */
export const projects = defineKind<Values, AdminProjectRow>({
  kind: 'project',
  id: 'projects',
  noun: 'project',
  nouns: 'projects',
  path: '/projects',
  title: 'Projects',
  publicPath: (slug) => `/projects/${slug}`,
  calls: (kit) => kit.api.projects,
  editor: {
    typed: ['title', 'summary', 'body', 'client', 'discipline', 'number', 'location', 'seo', 'slug', 'credits', 'gallery', 'area'],
    isComplete: (values, field) => {
      if (field === 'title') return values.title.trim() !== '';
      if (field === 'credits') return values.credits.every((credit) => credit.role.trim() !== '' && credit.name.trim() !== '');
      return true;
    },
    names: FIELD_NAMES,
    asText: fieldAsText,
    checks: (values) => [
      { ok: values.summary.trim() !== '', needed: false, text: 'No summary yet', field: 'summary' },
      { ok: values.location.city.trim() !== '', needed: false, text: 'No place yet', field: 'location' },
      { ok: values.year !== null, needed: false, text: 'No year yet', field: 'year' },
    ],
    images: (values) => values.gallery.map((item) => item.assetId),
    needsCover: true,
    inPlace: (values) => [
      ...(values.summary.trim() === '' ? [] : ['summary']),
      ...(values.location.city.trim() === '' ? [] : ['place']),
      ...(values.year === null ? [] : ['year']),
    ],
    search: (values, site) => ({
      title: `${[values.title, values.location.city].filter(Boolean).join(', ')} – ${site}`,
      description: values.summary,
    }),
    titleHelp: 'What it is called',
  },
  list: {
    columns: [
      { class: 'c-discipline w m0', label: 'Discipline', cell: (row) => row.discipline },
      { class: 'c-place m0', label: 'Place', cell: place },
      { class: 'c-year n m0', label: 'Year', sort: 'year', first: '-year', cell: (row) => row.year },
    ],
    sorts: [
      { value: 'order', label: 'Own order' },
      { value: 'title', label: 'Title' },
      { value: '-year', label: 'Newest first' },
      { value: 'year', label: 'Oldest first' },
      { value: '-updated', label: 'Last changed' },
    ],
    sort: 'order',
    searched: 'Title, place, client, tag',
    under: (row) => [place(row), row.year].filter(Boolean).join(', '),
    flag: (row) => (row.cover === null ? 'no cover' : ''),
    filter: { key: 'discipline', label: 'Discipline', values: (row) => [row.discipline] },
    empty: 'A project needs a title and one image. Everything else can wait. Nothing is public until you publish it.',
  },
});
