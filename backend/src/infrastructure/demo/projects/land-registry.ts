import type { DemoProject } from '../types.js';
import { lead, para, quote } from './rich.js';

export const landRegistry: DemoProject = {
  slug: 'land-registry',
  number: '8',
  title: 'Land Registry',
  summary: 'Nine kilometres of deeds behind one hundred and twenty fins, and a reading room where anyone may ask who owns what.',
  discipline: 'Architecture',
  tags: ['Public'],
  location: { city: 'Ghent', country: 'Belgium' },
  startYear: 2018,
  year: 2023,
  stage: 'built',
  client: 'Flemish Agency for Land and Title',
  area: 11400,
  credits: [
    { role: 'Team', name: 'Liv Sund, Jonas Dahl, Aksel Brandt' },
    { role: 'Structure', name: 'Van Acker Partners, Ghent', url: 'https://vanacker.example/' },
    { role: 'Façade', name: 'Betonfabriek De Leie, Harelbeke' },
    { role: 'Climate', name: 'Transplan, Udine' },
  ],
  featured: true,
  body: [
    lead('A registry is the building a city keeps its arguments in. It has to be calm, dry and easy to enter.'),
    para(
      'The plan is an L that follows two streets and is rounded where they meet, because the tram already took that corner at a curve (2). Fins of pale concrete stand before the glass at the pace of the desks behind them; as the wall bends they close up, and the afternoon sun is kept out without a single blind (1).',
    ),
    para(
      'The deeds are in the middle. Four galleries of oak drawers surround a hall that is lit from above, so that whoever reads sits in daylight and whatever is read stays in the shade (3). The drawers are the old ones. They were measured first and the galleries drawn afterwards.',
    ),
    para('In the bend is a round room with twelve chairs. It is used for boundary disputes. The table has no head.'),
    quote('People lower their voices in here. In the last building they raised them.', 'Griet Maes, registrar'),
  ],
  cover: 'registry-corner',
  gallery: [
    { drawing: 'registry-corner', caption: 'The corner, from the tram stop' },
    { drawing: 'registry-plan', caption: 'Reading-room floor. In the bend, the room for disputes' },
    { drawing: 'registry-section', caption: 'The hall of drawers; the paper that may burn is in the basement' },
    { drawing: 'registry-fins', caption: 'At half past ten the fins shade each other' },
    { drawing: 'registry-elevation', caption: 'The façade unrolled. The fins are closest where the wall turns' },
  ],
  related: ['court-between-four-banks', 'ferry-hall'],
  seo: {
    title: 'Land Registry, Ghent',
    description: 'A public registry in Ghent with a façade of concrete fins that close up where the street bends.',
  },
};
