import { lead, para } from './projects/rich.js';
import type { RichTextBlock } from './types.js';

/** The shape of the public site settings, less the date. */
export interface DemoSite {
  name: string;
  wordmark: { left: string; right: string; between: string };
  tagline: string;
  invitation: string;
  about: { type: 'doc'; content: RichTextBlock[] };
  people: { name: string; role: string; office: string; since: string }[];
  offices: { city: string; lines: string[]; phone: string }[];
  email: string;
  social: { label: string; url: string }[];
  accent: { light: string; dark: string };
  language: string;
  seo: { title: string; description: string };
}

export const demoSite: DemoSite = {
  name: 'Sund Serra',
  wordmark: { left: 'Sund', right: 'Serra', between: '2,230 km' },
  tagline: 'Architects in Copenhagen and Porto',
  invitation: 'Tell us about the place first. The building can wait a week.',
  about: {
    type: 'doc',
    content: [
      lead('We are ten people in two harbours, and we mostly work on what is in between.'),
      para(
        '*Sund* is a strait, *serra* a range of hills. They also happen to be our names. The studio was founded in 2014 by Liv Sund in Copenhagen and Inês Serra in Porto, after a competition neither of them won, and has been run from both ends since.',
      ),
      para(
        'Every project belongs to one office and is criticised by the other. This is slower than agreeing with oneself. It has kept us from a good number of canopies.',
      ),
      para(
        'We build housing, halls, schools and the occasional tunnel; about half of it is already standing when we arrive. We do not have a style that we know of. We have a way of starting: with an inventory of what is there, drawn by hand, and a conversation about what it costs to keep.',
      ),
    ],
  },
  people: [
    { name: 'Liv Sund', role: 'Founding partner', since: '2014', office: 'Copenhagen' },
    { name: 'Inês Serra', role: 'Founding partner', since: '2014', office: 'Porto' },
    { name: 'Jonas Dahl', role: 'Partner', since: '2016', office: 'Copenhagen' },
    { name: 'Teresa Moura', role: 'Project architect', since: '2017', office: 'Porto' },
    { name: 'Maja Kranjc', role: 'Project architect', since: '2019', office: 'Porto' },
    { name: 'Aksel Brandt', role: 'Project architect', since: '2020', office: 'Copenhagen' },
    { name: 'Nuno Vaz', role: 'Site architect', since: '2021', office: 'Porto' },
    { name: 'Ida Holm', role: 'Landscape', since: '2022', office: 'Copenhagen' },
    { name: 'Samuel Adeyemi', role: 'Architect', since: '2024', office: 'Copenhagen' },
    { name: 'Rita Coelho', role: 'Office', since: '2015', office: 'Porto' },
  ],
  offices: [
    { city: 'Copenhagen', lines: ['Refshalevej 163', '1432 København K', 'Denmark'], phone: '+45 33 12 04 67' },
    { city: 'Porto', lines: ['Rua da Alegria 598', '4000–037 Porto', 'Portugal'], phone: '+351 22 014 55 30' },
  ],
  email: 'studio@sundserra.example',
  // The mock names no networks; these lead nowhere on purpose.
  social: [
    { label: 'Instagram', url: 'https://instagram.example/sundserra' },
    { label: 'Are.na', url: 'https://are-na.example/sund-serra' },
  ],
  accent: { light: '#0B5D3B', dark: '#74C69D' },
  language: 'en',
  seo: {
    title: 'Sund Serra, architects in Copenhagen and Porto',
    description:
      'Sund Serra builds housing, halls, schools and the occasional tunnel from two harbours, and mostly works on what is already there.',
  },
};

/** What the mock's about page says besides, for whoever can place it. */
export const demoStudio = {
  since: 2014,
  pressEmail: 'press@sundserra.example',
  onSite: { year: 2026, lines: ['Aarhus, Cork, Vipava.', 'Visits on Thursdays; bring boots.'] },
  prizes: [
    { year: 2026, text: 'Alpine Timber Prize, for Winegrowers’ Cooperative' },
    { year: 2025, text: 'Inventory of a Mill, 212 pages, published by the studio' },
    { year: 2023, text: 'European Prize for Reuse, shortlist, for Spinning Mill' },
    { year: 2021, text: 'Concrete Prize of the North, for Swimming Hall' },
    { year: 2020, text: 'Lecture series Keeping a Tower, Frankfurt and Ghent' },
  ],
};
