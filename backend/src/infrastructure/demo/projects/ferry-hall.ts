import type { DemoProject } from '../types.js';
import { lead, para, quote } from './rich.js';

export const ferryHall: DemoProject = {
  slug: 'ferry-hall',
  number: '7',
  title: 'Ferry Hall',
  summary: 'A roof of one hundred and four metres under which to miss, await or board a boat.',
  discipline: 'Architecture',
  tags: ['Public'],
  location: { city: 'Aarhus', country: 'Denmark' },
  startYear: 2019,
  year: 2023,
  stage: 'built',
  client: 'Port of Aarhus',
  area: 3480,
  credits: [
    { role: 'Team', name: 'Liv Sund, Aksel Brandt, Ida Holm' },
    { role: 'Timber structure', name: 'Nordbjælke, Randers', url: 'https://nordbjaelke.example/' },
    { role: 'Marine works', name: 'Bay and Quay, Aarhus' },
    { role: 'Climate', name: 'Transplan, Udine' },
  ],
  featured: false,
  body: [
    lead('Most of the time nothing happens in a ferry hall. We designed for that.'),
    para(
      'The roof is long because the boat is. It rests on pairs of slanting struts in larch, four metres apart, which carry the wind off the bay and leave the floor free of bracing (3). Under the eaves it is possible to walk the whole length of the quay in the rain, ticket or no ticket.',
    ),
    para(
      'The glass stands well back and is cleaned by the sea about as often as by the port. Benches face the water. Kiosk, offices and toilets are white boxes that can be lifted out when they are no longer wanted, as ticket counters already have been (2).',
    ),
    para(
      'The hall was built from the quay and the heavy parts came by barge. The second hall, for the northern line, uses the same struts, cut from the same drawings, and is on site now (5).',
    ),
    quote('People used to ask when the boat leaves. Now they ask whether they may stay.', 'Henrik Buhl, harbour master'),
  ],
  cover: 'ferry-morning',
  gallery: [
    { drawing: 'ferry-morning', caption: 'The 6.40 is in' },
    { drawing: 'ferry-axonometry', caption: 'The roof lifted to show what stands under it' },
    { drawing: 'ferry-waiting', caption: 'Larch struts, four metres apart' },
    { drawing: 'ferry-section', caption: 'From car to cabin without a step' },
    { drawing: 'ferry-second-hall', caption: 'The second hall, October 2026' },
  ],
  related: ['land-registry', 'swimming-hall'],
  seo: { title: 'Ferry Hall, Aarhus', description: 'A timber ferry terminal with a hundred-metre roof on the harbour of Aarhus.' },
};
