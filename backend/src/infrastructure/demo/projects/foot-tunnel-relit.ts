import type { DemoProject } from '../types.js';
import { lead, para, quote } from './rich.js';

export const footTunnelRelit: DemoProject = {
  slug: 'foot-tunnel-relit',
  number: '10',
  title: 'Foot Tunnel, Relit',
  summary: 'Two hundred and ten lamps of 1933, taken down, washed, mended and put back under the Scheldt.',
  discipline: 'Interior',
  tags: ['Public'],
  location: { city: 'Antwerp', country: 'Belgium' },
  startYear: 2021,
  year: 2024,
  stage: 'built',
  client: 'City of Antwerp, Department of Bridges and Tunnels',
  area: 2290,
  credits: [
    { role: 'Team', name: 'Inês Serra, Nuno Vaz, Teresa Moura' },
    { role: 'Light', name: 'Studio Halm, Ghent', url: 'https://halm.example/' },
    { role: 'Glass', name: 'Atelier Verlinden, Boom' },
    { role: 'Survey', name: 'Rik Daems' },
  ],
  featured: true,
  body: [
    lead('The tunnel was not dark. It was lit by four kilometres of fluorescent tube, evenly, like a refrigerator.'),
    para(
      'The first lamps were still there, painted shut above the ceiling trays. We took down two hundred and ten globes, gave each one a number and a page, and sorted them on the floor of a tram depot: sound, cracked, dull, gone (4). The cracked ones were mended with a lead thread by a man in Boom who had last done it in 1981.',
    ),
    para(
      'They hang at their old height and their old distance of 2.7 metres. Each is dimmed by its neighbour’s age, so that the row looks even and no two are the same. The floor is washed at five in the morning and, for an hour or so, there are twice as many lamps (1).',
    ),
    para(
      'Nothing else was designed. The tiles were cleaned with water. The wooden escalators were oiled by the people who have always oiled them (5). The handrail is green, as it was; we had eleven layers to choose from.',
    ),
    quote('I have cycled through it for thirty years and thought I knew the colour of the tiles.', 'Letter to the city, unsigned'),
  ],
  cover: 'tunnel-lamps',
  gallery: [
    { drawing: 'tunnel-lamps', caption: 'Five in the morning, after the floor is washed' },
    { drawing: 'tunnel-section', caption: 'Long section: 572 metres, thirty-one metres down, two entrances that look like banks' },
    { drawing: 'tunnel-lamp', caption: 'Lamp 88, mended with a lead thread' },
    { drawing: 'tunnel-inventory', caption: 'The inventory. Red marks a crack, a dotted line a lamp that was not found' },
    { drawing: 'tunnel-shaft', caption: 'The escalators of 1933, oiled and left alone' },
  ],
  related: ['rooms-on-the-water', 'court-between-four-banks'],
  seo: {
    title: 'Foot Tunnel, Relit, Antwerp',
    description:
      'The lamps of a 1933 foot tunnel under the Scheldt, taken down, mended and put back: two hundred and ten, none of them new.',
  },
};
