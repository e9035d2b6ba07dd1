import type { DemoProject } from '../types.js';
import { lead, para, quote } from './rich.js';

export const winegrowersCooperative: DemoProject = {
  slug: 'winegrowers-cooperative',
  number: '12',
  title: 'Winegrowers’ Cooperative',
  summary: 'Two sheds and a room with a view for eighty-four families who used to sell their grapes to somebody else.',
  discipline: 'Architecture',
  tags: ['Work'],
  location: { city: 'Vipava', country: 'Slovenia' },
  startYear: 2022,
  year: 2025,
  stage: 'built',
  client: 'Vipava Growers’ Cooperative, 84 families',
  area: 3140,
  credits: [
    { role: 'Team', name: 'Inês Serra, Jonas Dahl, Maja Kranjc' },
    { role: 'Structure', name: 'Elea Borut, Nova Gorica', url: 'https://elea-borut.example/' },
    { role: 'Climate', name: 'Transplan, Udine' },
    { role: 'Drawings', name: 'Maja Kranjc, Ida Holm' },
  ],
  featured: true,
  body: [
    lead('The growers wanted a winery that could be hosed down, added to, and explained to a bank in one drawing.'),
    para(
      'So there are two sheds. One presses, one stores. They stand where the lorries used to turn, on a concrete table that was already there and already paid for, and they share a valley gutter that brings the rain of 2,600 square metres of roof to the vines below (3). In a dry year this is a fifth of what the lower terraces need.',
    ),
    para(
      'The sheets are the cheapest profile the mill in Jesenice makes, in a yellow it keeps for agricultural machines. Where the gate of the old yard stood we asked for green. Nobody has ever needed a sign to find it (2).',
    ),
    para(
      'Only one room is not a shed. It hangs on the south gable, lined with spruce from the members’ own wood lots, and has the one large window in the building. Buyers taste here; on Sundays the families do (4).',
    ),
    quote('We asked for a roof and were asked in return how we spend a Sunday.', 'Darja Furlan, chair of the cooperative'),
  ],
  cover: 'winery-yard',
  gallery: [
    { drawing: 'winery-yard', caption: 'The press shed and the store, seen from the lower vines' },
    { drawing: 'winery-gate', caption: 'Where the old gate stood, the sheet is green' },
    { drawing: 'winery-valley', caption: 'One gutter for both roofs' },
    {
      drawing: 'winery-tasting',
      caption: 'The tasting room, nine in the morning. Spruce from the growers’ own wood lots, planed and left alone',
    },
    { drawing: 'winery-door', caption: 'The pickers’ door' },
    { drawing: 'winery-axonometry', caption: 'The concrete table was there already; the terraces get the rain' },
    { drawing: 'winery-section', caption: 'Section. The cellar of 1911 stays under the table and keeps its temperature by itself' },
    { drawing: 'winery-cellar', caption: 'The cellar was cleaned with brushes. The door is its own' },
  ],
  related: ['spinning-mill', 'ferry-hall'],
  seo: {
    title: 'Winegrowers’ Cooperative, Vipava',
    description: 'A winery of two yellow sheds and one spruce room for eighty-four families in the Vipava valley, Slovenia.',
  },
};
