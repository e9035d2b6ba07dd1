import type { FixedPage } from '@atelier/contracts';

/** Pages the site leads to by itself; what each begins with. */
export const FIXED: readonly { slug: FixedPage; title: string; place: 'head' | 'foot' }[] = [
  { slug: 'about', title: 'About', place: 'head' },
  { slug: 'contact', title: 'Contact', place: 'head' },
  { slug: 'imprint', title: 'Imprint', place: 'foot' },
  { slug: 'privacy', title: 'Privacy', place: 'foot' },
];
