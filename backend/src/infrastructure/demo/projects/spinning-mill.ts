import type { DemoProject } from '../types.js';
import { lead, para, quote } from './rich.js';

export const spinningMill: DemoProject = {
  slug: 'spinning-mill',
  number: '6',
  title: 'Spinning Mill',
  summary: 'Six hundred and twelve windows drawn by hand, thirty replaced, and rooms to work in behind them.',
  discipline: 'Reuse',
  tags: ['Work'],
  location: { city: 'Tampere', country: 'Finland' },
  startYear: 2017,
  year: 2022,
  stage: 'built',
  client: 'Tampella Workspaces',
  area: 13200,
  credits: [
    { role: 'Team', name: 'Inês Serra, Jonas Dahl, Teresa Moura' },
    { role: 'Structure', name: 'Koski and Laine, Tampere', url: 'https://koskilaine.example/' },
    { role: 'Windows', name: 'Puuseppä Rautio, Orivesi' },
    { role: 'Inventory', name: 'Teresa Moura, Rita Coelho' },
  ],
  featured: true,
  body: [
    lead('The budget assumed six hundred and twelve new windows. We asked for eleven weeks first.'),
    para(
      'In those weeks we drew them all and found nine kinds (2). Most needed putty, a hinge, a day. Thirty were beyond help. What the remaining five hundred and eighty-two would have cost was enough to heat the building with the water that used to drive it: the wheel pit now holds a turbine (3).',
    ),
    para(
      'The floors were built for looms and carry anything. We took out the ceilings of 1974 and put nothing in their place. Rooms are let by the bay, from column to column; a tenant who grows moves a curtain, one who grows further moves a wall of lockers.',
    ),
    para('Four looms still run on the ground floor, on Tuesdays. They are loud. The leases mention it.'),
    quote(
      'They knew which radiators had been moved and why. I had told them, because they were the first to ask.',
      'Pentti Oja, caretaker since 1983',
    ),
  ],
  cover: 'mill-wall',
  gallery: [
    { drawing: 'mill-wall', caption: 'The yard wall: windows of the first kind, one of the seventh' },
    { drawing: 'mill-nine-windows', caption: 'The nine kinds' },
    { drawing: 'mill-section', caption: 'Looms below, studios above, the turbine in the old wheel pit' },
    { drawing: 'mill-hall', caption: 'Third floor, swept for the first time' },
  ],
  related: ['school-in-the-gasworks', 'winegrowers-cooperative'],
  seo: {
    title: 'Spinning Mill, Tampere',
    description: 'A nineteenth-century spinning mill turned into workspaces by repairing what was there, beginning with 612 windows.',
  },
};
