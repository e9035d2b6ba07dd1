import type { DemoProject } from '../types.js';
import { lead, para, quote } from './rich.js';

export const aTowerKept: DemoProject = {
  slug: 'a-tower-kept',
  number: '3',
  title: 'A Tower, Kept',
  summary: 'Thirty-seven storeys of 1974 that were to be taken down. Half of them are now lived in.',
  discipline: 'Reuse',
  tags: ['Housing'],
  location: { city: 'Frankfurt', country: 'Germany' },
  startYear: 2015,
  year: 2020,
  stage: 'built',
  client: 'Westend Tower Cooperative',
  area: 46300,
  credits: [
    { role: 'Team', name: 'Jonas Dahl, Liv Sund, Inês Serra' },
    { role: 'Structure', name: 'Ingenieure Brandt Ott, Darmstadt', url: 'https://brandtott.example/' },
    { role: 'Façade', name: 'Metallbau Seidl, Hanau' },
    { role: 'Energy', name: 'Transplan, Udine' },
  ],
  featured: true,
  body: [
    lead('The demolition was costed at nineteen million. We asked what could be had for the same sum if nothing fell.'),
    para(
      'On the sunny side, quite a lot. The aluminium was unscrewed, a storey at a time, and a winter garden two and a half metres deep was hung in front of every flat (4). It is a room, a coat and a balcony, in that order. On the shady side the old grid stays, with new gaskets, and people work behind it as before.',
    ),
    para(
      'The core was left alone, being the most expensive hole in Hesse. Around it the cells were opened; every sixth floor has a room with large tables that belongs to the five below (3).',
    ),
    para(
      'The lift lobby of 1974 has bronze doors, travertine and a ceiling of three hundred discs. It was on the list of things to be modernised. It took four meetings to have it struck off (2).',
    ),
    quote('I voted for the demolition. I now live on the twenty-ninth floor.', 'Member of the city parliament, 2011–2021'),
  ],
  cover: 'tower-haze',
  gallery: [
    { drawing: 'tower-haze', caption: 'November, from Bockenheim' },
    { drawing: 'tower-lobby', caption: '1974, seen from the lift lobby' },
    { drawing: 'tower-plan', caption: 'A shared floor: left as it was, right as it is' },
    { drawing: 'tower-elevation', caption: 'Work behind the old grid, flats behind the winter gardens' },
  ],
  related: ['the-warehouse', 'spinning-mill'],
  seo: {
    title: 'A Tower, Kept, Frankfurt',
    description: 'An office tower of 1974 saved from demolition and half turned into flats with winter gardens.',
  },
};
