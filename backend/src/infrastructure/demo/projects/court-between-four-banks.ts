import type { DemoProject } from '../types.js';
import { lead, para } from './rich.js';

export const courtBetweenFourBanks: DemoProject = {
  slug: 'court-between-four-banks',
  number: '1',
  title: 'Court between Four Banks',
  summary: 'A paved court, eleven birches and a pool, where four lobbies had turned their backs.',
  discipline: 'Landscape',
  tags: ['Public'],
  location: { city: 'Brussels', country: 'Belgium' },
  startYear: 2014,
  year: 2017,
  stage: 'built',
  client: 'Joint owners of the Quatre-Bras block',
  area: 1344,
  credits: [
    { role: 'Team', name: 'Liv Sund, Inês Serra' },
    { role: 'Planting', name: 'Ida Holm' },
    { role: 'Stone', name: 'Carrières du Bocq, Yvoir', url: 'https://bocq.example/' },
    { role: 'Engineering', name: 'Van Acker Partners, Ghent' },
  ],
  featured: false,
  body: [
    lead('It was our first commission and nobody wanted it. Four banks owned a yard together and used it for smoking.'),
    para(
      'Under the yard is a car park, so a tree can only stand where there is a beam. There were eleven such places. We planted eleven birches, in pits of a metre and twenty, and drew everything else round them (4).',
    ),
    para(
      'The stone is the bluestone that the four lobbies already had, in the size the quarry could not sell. It is laid in long courses that take no notice of the doors. People cut across it on their own lines, which after a year could be seen; we had those three lines honed, a shade paler than the rest (2).',
    ),
    para(
      'The sun reaches the ground for two hours in winter and seven in June. The benches stand where it arrives last. One of the banks has since left. Its tenants asked for a key to the court before they asked for the internet.',
    ),
  ],
  cover: 'court-above',
  gallery: [
    { drawing: 'court-above', caption: 'From the eleventh floor, one o’clock' },
    { drawing: 'court-plan', caption: 'Every stone was drawn, which took less time than explaining the pattern' },
    { drawing: 'court-looking-up', caption: 'Looking up' },
    { drawing: 'court-section', caption: 'Birches over the beams, cars between them' },
  ],
  related: ['land-registry', 'foot-tunnel-relit'],
  seo: {
    title: 'Court between Four Banks, Brussels',
    description: 'A shared court with eleven birches over a car park, paved for four banks that had turned their backs on it.',
  },
};
