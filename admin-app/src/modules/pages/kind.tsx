import { defineKind } from '@atelier/content-kit';
import type { AdminPageRow, PageContent } from '@atelier/contracts';

export type Values = PageContent & { slug: string };

export const PLACE_NAMES: Record<Values['place'], string> = { head: 'At the head', foot: 'At the foot', none: 'Nowhere' };

/** What makes a page a page, for staff. */
export const pages = defineKind<Values, AdminPageRow>({
  kind: 'page',
  id: 'pages',
  noun: 'page',
  nouns: 'pages',
  path: '/pages',
  title: 'Pages',
  publicPath: (slug) => `/${slug}`,
  calls: (kit) => kit.api.pages,
  editor: {
    typed: ['title', 'label', 'body', 'seo', 'slug'],
    isComplete: (values, field) => field !== 'title' || values.title.trim() !== '',
    names: {
      title: 'Title',
      label: 'Name in the navigation',
      body: 'Text',
      coverId: 'Cover',
      place: 'Place in the navigation',
      seo: 'Search results',
      slug: 'Address',
    },
    asText: (field, values) => (field === 'place' ? PLACE_NAMES[values.place] : undefined),
    checks: (values) => [{ ok: values.body.content.length > 0, needed: false, text: 'No text yet', field: 'body' }],
    needsCover: false,
    inPlace: (values) => (values.body.content.length === 0 ? [] : ['text']),
    search: (values, site) => ({ title: `${values.label || values.title} – ${site}`, description: '' }),
    titleHelp: 'What stands above it',
  },
  list: {
    columns: [
      { class: 'c-place m0', label: 'Linked', cell: (row) => PLACE_NAMES[row.place] },
      { class: 'c-address w m0', label: 'Address', cell: (row) => `/${row.slug}` },
    ],
    sorts: [
      { value: 'title', label: 'Title' },
      { value: '-updated', label: 'Last changed' },
    ],
    sort: 'title',
    searched: 'Title, address',
    under: (row) => `/${row.slug}`,
    flag: (row) => (row.fixed ? 'keeps its address' : ''),
    empty: 'Begin with About, Contact, Imprint and Privacy: the site leads to them by itself once they are published.',
  },
});
