import type { ProjectSummary } from '@atelier/contracts';
import type { HomePage } from '../model.js';
import { inWords, words } from '../words.js';
import { listPath, pagePath, projectPath } from './addresses.js';
import { newsRow } from './news.js';
import { pictureOf, ratioOf, uprightOf } from './picture.js';
import { hasPage, wayToWrite } from './shell.js';
import { HERO_UPRIGHT, heroSizes } from './sizes.js';
import type { Content } from './source.js';
import { placeAndYear, workOf } from './works.js';

/** One hero and six works: the featured projects in order, filled up with the others. */
export const homeItems = (items: readonly ProjectSummary[]): ProjectSummary[] => featuredFirst(items).slice(0, 7);

export const featuredFirst = (items: readonly ProjectSummary[]): ProjectSummary[] => [
  ...items.filter((item) => item.featured),
  ...items.filter((item) => !item.featured),
];

export function homePage(content: Content): HomePage {
  const { site } = content;
  const [hero, ...works] = homeItems(content.items);
  const count = content.items.length;
  return {
    kind: 'home',
    title: [site.name, site.tagline].filter(Boolean).join(', '),
    hero: hero
      ? {
          href: projectPath(hero.slug),
          number: hero.number,
          title: hero.title,
          place: placeAndYear(hero),
          form: hero.cover ? 'hero' : 'hero bare',
          picture: hero.cover ? uprightOf(pictureOf(hero.cover, heroSizes(ratioOf(hero.cover))), hero.cover, HERO_UPRIGHT) : null,
          summary: hero.summary,
          note: [hero.number, placeAndYear(hero)].filter(Boolean),
        }
      : null,
    works: works.map((work, position) => workOf(work, position, true)),
    more:
      count > 0
        ? [
            { label: count === 1 ? words.projects : `All ${inWords(count)} projects`, href: listPath('images') },
            { label: words.index, href: listPath('index') },
          ]
        : [],
    news: content.news.slice(0, 3).map((article) => newsRow(article, site, true)),
    label: count > 0 ? '' : words.none,
    invitation: site.invitation || site.tagline || site.name,
    ways: [...wayToWrite(site, words.write), ...(hasPage(site, 'about') ? [{ label: words.readers, href: pagePath('about') }] : [])],
  };
}
