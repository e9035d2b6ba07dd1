import type { DemoProject } from '../types.js';
import { lead, para } from './rich.js';

export const houseWithRedCorners: DemoProject = {
  slug: 'house-with-red-corners',
  number: '9',
  title: 'House with Red Corners',
  summary: 'A house for a nurse, a bus driver and three children on a plot of ninety-nine square metres. The brick is where the balls hit.',
  discipline: 'Architecture',
  tags: ['Housing'],
  location: { city: 'Roubaix', country: 'France' },
  startYear: 2022,
  year: 2024,
  stage: 'built',
  client: 'Private',
  area: 154,
  credits: [
    { role: 'Team', name: 'Liv Sund, Samuel Adeyemi' },
    { role: 'Structure', name: 'Bureau Lemaire, Lille' },
    { role: 'Masonry', name: 'Entreprise Haddad, Roubaix', url: 'https://haddad-maconnerie.example/' },
  ],
  featured: true,
  body: [
    lead('There was money for brick on two of the four sides, or for half a brick everywhere. The clients asked which half.'),
    para(
      'A house wears out at its corners: where bicycles lean, where the ball hits, where the rain turns. So the brick is at the corners and the render is everywhere between (1). On the street it reaches to the height of a child’s handlebars; at the back, where the prevailing weather comes from, it goes up to the eaves (4).',
    ),
    para(
      'The bricks came out of the two houses that stood here and were condemned in 2016. There were eleven thousand good ones. The bond was chosen so that none had to be cut, which is why render and brick meet in teeth and not in a line (5).',
    ),
    para(
      'Inside are two floors of nine by eleven metres and one stair. The large room gets the morning, the bedrooms the evening; the table stands where the sun is at seven.',
    ),
  ],
  cover: 'house-street',
  gallery: [
    { drawing: 'house-street', caption: 'From the tram stop' },
    { drawing: 'house-plans', caption: 'Ground floor and first floor. Red is brick, black is block' },
    { drawing: 'house-axonometry', caption: 'Two floors and a roof' },
    { drawing: 'house-elevations', caption: 'Four sides, one idea, applied where it is needed' },
    { drawing: 'house-corner', caption: 'No brick was cut' },
  ],
  related: ['the-warehouse', 'spinning-mill'],
  seo: {
    title: 'House with Red Corners, Roubaix',
    description: 'A small family house in Roubaix, white between its corners and built of reclaimed brick where it wears out.',
  },
};
