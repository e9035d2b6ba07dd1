import type { DemoProject } from '../types.js';
import { lead, para, quote } from './rich.js';

export const theWarehouse: DemoProject = {
  slug: 'the-warehouse',
  number: '11',
  title: 'The Warehouse, Forty-One Flats',
  summary: 'Forty-one flats, deep balconies and one long table between two bonded warehouses that were left as they were.',
  discipline: 'Architecture',
  tags: ['Housing'],
  location: { city: 'Cork', country: 'Ireland' },
  startYear: 2020,
  year: 2025,
  stage: 'built',
  client: 'Marina Quay Housing Association',
  area: 4860,
  credits: [
    { role: 'Team', name: 'Liv Sund, Aksel Brandt, Samuel Adeyemi' },
    { role: 'Structure', name: 'Hanley Roche, Cork', url: 'https://hanleyroche.example/' },
    { role: 'Brickwork', name: 'O’Driscoll and Daughters, Bandon' },
    { role: 'Landscape', name: 'Ida Holm' },
  ],
  featured: true,
  body: [
    lead(
      'The brief asked for forty flats and a common room. There was a gap of twenty-five metres between two warehouses, and it rained on both our site visits.',
    ),
    para(
      'The answer to the rain is a frame. It is built of a grey engineering brick that the port used for its sheds, five bays wide, and it stands 1.7 metres in front of the rooms. What lies between is a balcony deep enough for a table, a bicycle and an argument (3). Behind it the wall is red, because the neighbours are.',
    ),
    para(
      'Every flat runs from the street to the court and is entered from a gallery two metres wide, which is to say wide enough to stop and talk without being in the way (2). No door faces another door.',
    ),
    para(
      'The forty-first flat was the caretaker’s, until the association decided that it would rather have a caretaker than an office for one. The ground floor then became a single room with iron columns saved from the east warehouse and a table of thirty-four metres. It is booked by the metre (4).',
    ),
    quote(
      'There is a rule about bicycles. We had to invent it, and the first meeting about it was the first time I met my neighbours.',
      'Aoife Nagle, flat 17',
    ),
  ],
  cover: 'warehouse-street',
  gallery: [
    { drawing: 'warehouse-street', caption: 'The grey frame in the gap, seen from the quay' },
    { drawing: 'warehouse-plan', caption: 'Part of a typical floor: the street below, the gallery and the court above' },
    { drawing: 'warehouse-loggia', caption: 'Grey outside, red inside' },
    { drawing: 'warehouse-table', caption: 'Thirty-four metres, one table' },
    { drawing: 'warehouse-axonometry', caption: 'Five flats, cut at the height of the door handles and then a little higher' },
  ],
  related: ['house-with-red-corners', 'a-tower-kept'],
  seo: {
    title: 'The Warehouse, Forty-One Flats, Cork',
    description: 'Social housing behind a deep brick frame on Marina Quay in Cork, with one long table on the ground floor.',
  },
};
