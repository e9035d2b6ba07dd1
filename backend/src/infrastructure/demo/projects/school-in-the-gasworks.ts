import type { DemoProject } from '../types.js';
import { lead, para, quote } from './rich.js';

export const schoolInTheGasworks: DemoProject = {
  slug: 'school-in-the-gasworks',
  number: '2',
  title: 'School in the Gasworks',
  summary: 'A round school for three hundred and thirty children inside the guide frame of a gasholder.',
  discipline: 'Reuse',
  tags: ['Learning'],
  location: { city: 'Manchester', country: 'England' },
  startYear: 2014,
  year: 2019,
  stage: 'built',
  client: 'Bradford Road Schools Trust',
  area: 5950,
  credits: [
    { role: 'Team', name: 'Liv Sund, Teresa Moura, Jonas Dahl' },
    { role: 'Structure', name: 'Ashworth Pell, Manchester', url: 'https://ashworthpell.example/' },
    { role: 'Ironwork', name: 'Calder Foundry, Halifax' },
    { role: 'Ground', name: 'Mersey Remediation' },
  ],
  featured: false,
  body: [
    lead('The frame was listed. What it framed was air, and some tar.'),
    para(
      'The tar was dug out, which left a round tank seven metres deep with a good brick wall. It is now the school’s hall, playground and weather: a flight of wooden steps goes down into it, and a lantern brings light to the bottom (4). Around it eleven classrooms are cut like slices on each floor; the twelfth slice is the way in (2).',
    ),
    para('A round room has no back row. The teachers noticed this before we did, and asked for desks that could be turned.'),
    para(
      'The columns were stripped, given the blue they had in 1884 and left to stand free. Nothing touches them. The running track goes round the outside and measures one hundred and sixty metres, a figure every child can divide by four (1).',
    ),
    quote(
      'They say it is shaped like a cake. I tell them it is shaped like a gasholder, and then we have to talk about gas.',
      'Marian Okoro, head teacher',
    ),
  ],
  cover: 'school-ring',
  gallery: [
    { drawing: 'school-ring', caption: 'The yard at ten to nine' },
    { drawing: 'school-plan', caption: 'Eleven classrooms, a hall, a ring of columns and a track' },
    { drawing: 'school-axonometry', caption: 'The school, the retort house, the chimney' },
    { drawing: 'school-section', caption: 'The tank is seven metres deep and has the best acoustics in the building' },
  ],
  related: ['spinning-mill', 'a-tower-kept'],
  seo: {
    title: 'School in the Gasworks, Manchester',
    description: 'A primary school built inside the iron guide frame of a Manchester gasholder.',
  },
};
