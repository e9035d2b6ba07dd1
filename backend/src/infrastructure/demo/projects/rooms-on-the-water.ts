import type { DemoProject } from '../types.js';
import { lead, para, quote } from './rich.js';

export const roomsOnTheWater: DemoProject = {
  slug: 'rooms-on-the-water',
  number: '4',
  title: 'Rooms on the Water',
  summary: 'Eleven rooms of a house in Cannaregio, made fit for a foundation, its guests and the tide.',
  discipline: 'Interior',
  tags: ['Culture'],
  location: { city: 'Venice', country: 'Italy' },
  startYear: 2018,
  year: 2021,
  stage: 'built',
  client: 'Fondazione Orseolo Rooms',
  area: 980,
  credits: [
    { role: 'Team', name: 'Inês Serra, Teresa Moura' },
    { role: 'Conservation', name: 'Bottega Zanin, Murano', url: 'https://bottegazanin.example/' },
    { role: 'Structure', name: 'Studio Lio, Mestre' },
    { role: 'Terrazzo', name: 'Fratelli Cason' },
  ],
  featured: false,
  body: [
    lead('The water comes in some twenty times a year. The house had spent two centuries pretending otherwise.'),
    para(
      'We raised a floor of oak planks a metre above the old stones, on posts, and let the water have the rest (3). It comes in by the door, as guests do, and leaves by the same way. What can be hosed is stone; what cannot is upstairs.',
    ),
    para(
      'On the first floor the long room runs from the canal to the garden as it always has (2). The paintings are lent and change. The plaster was fixed, cleaned and then left, with its nails, since nobody could say which of them would be needed.',
    ),
    para(
      'In three rooms there is nothing to look at but the ceiling. From ten until noon the canal throws its light up there. We moved one chair (4).',
    ),
    quote('You have done very little and it took three years. I mean this as praise.', 'Caterina Orseolo, foundation'),
  ],
  cover: 'venice-canal',
  gallery: [
    { drawing: 'venice-canal', caption: 'From across the canal, with the foundation’s boat' },
    { drawing: 'venice-plan', caption: 'First floor: canal, long room, garden' },
    { drawing: 'venice-section', caption: 'High water in the hall, and the plank floor above it' },
    { drawing: 'venice-room', caption: 'The room with one chair' },
  ],
  related: ['foot-tunnel-relit', 'swimming-hall'],
  seo: {
    title: 'Rooms on the Water, Venice',
    description: 'Eleven rooms in a Venetian house, repaired for a foundation and for the high water that visits it.',
  },
};
