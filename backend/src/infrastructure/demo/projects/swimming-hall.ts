import type { DemoProject } from '../types.js';
import { lead, para } from './rich.js';

export const swimmingHall: DemoProject = {
  slug: 'swimming-hall',
  number: '5',
  title: 'Swimming Hall',
  summary: 'Twenty-five metres of water below street level, and a roof that lets the sun in at a slant.',
  discipline: 'Architecture',
  tags: ['Public'],
  location: { city: 'Matosinhos', country: 'Portugal' },
  startYear: 2016,
  year: 2021,
  stage: 'built',
  client: 'Municipality of Matosinhos',
  area: 4120,
  credits: [
    { role: 'Team', name: 'Inês Serra, Nuno Vaz, Maja Kranjc' },
    { role: 'Structure', name: 'Gomes Teles, Porto', url: 'https://gomesteles.example/' },
    { role: 'Water', name: 'Hidra, Braga' },
    { role: 'Concrete', name: 'Irmãos Pinto, Leça' },
  ],
  featured: false,
  body: [
    lead('The old pool was outdoors and closed when it was windy, which on this coast is a way of saying it was closed.'),
    para(
      'The new one is under thirteen concrete beams, each deeper than a person is tall. Between them are slots. The sun comes through in five shafts that walk across the lanes in the course of a day; the swimmers of the early shift call the second one the clock (1).',
    ),
    para(
      'The basin lies below the street, so that the hall is no higher than the houses opposite and the water is as warm as the ground allows (3). Cabins, showers and machines are in a low range along the pavement (2).',
    ),
    para(
      'Towards the street stands a wall of pale ribs, bent like a towel on a rail. It keeps the salt off the glass. By day one sees nothing through it, by night everything; the changing rooms are elsewhere (4).',
    ),
  ],
  cover: 'swimming-light',
  gallery: [
    { drawing: 'swimming-light', caption: 'Ten past eleven: the second shaft is on lane three' },
    { drawing: 'swimming-plan', caption: 'Pool, cabins, ribs' },
    { drawing: 'swimming-section', caption: 'The beams are the roof, the sunshade and most of the architecture' },
    { drawing: 'swimming-night', caption: 'Rua do Godinho, after training' },
  ],
  related: ['ferry-hall', 'rooms-on-the-water'],
  seo: {
    title: 'Swimming Hall, Matosinhos',
    description: 'A public pool near Porto, sunk below the street and lit through slots between deep concrete beams.',
  },
};
