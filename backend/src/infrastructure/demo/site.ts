import type { UpdateSite } from '@atelier/contracts';

export const demoSite: UpdateSite = {
  name: 'Sund Serra',
  wordmark: { left: 'Sund', right: 'Serra', between: '2,230 km' },
  tagline: 'Architects in Copenhagen and Porto',
  invitation: 'Tell us about the place first. The building can wait a week.',
  founded: '2014',
  people: [
    { name: 'Liv Sund', role: 'Founding partner', since: '2014', office: 'Copenhagen', portraitId: null },
    { name: 'Inês Serra', role: 'Founding partner', since: '2014', office: 'Porto', portraitId: null },
    { name: 'Jonas Dahl', role: 'Partner', since: '2016', office: 'Copenhagen', portraitId: null },
    { name: 'Teresa Moura', role: 'Project architect', since: '2017', office: 'Porto', portraitId: null },
    { name: 'Maja Kranjc', role: 'Project architect', since: '2019', office: 'Porto', portraitId: null },
    { name: 'Aksel Brandt', role: 'Project architect', since: '2020', office: 'Copenhagen', portraitId: null },
    { name: 'Nuno Vaz', role: 'Site architect', since: '2021', office: 'Porto', portraitId: null },
    { name: 'Ida Holm', role: 'Landscape', since: '2022', office: 'Copenhagen', portraitId: null },
    { name: 'Samuel Adeyemi', role: 'Architect', since: '2024', office: 'Copenhagen', portraitId: null },
    { name: 'Rita Coelho', role: 'Office', since: '2015', office: 'Porto', portraitId: null },
  ],
  offices: [
    { city: 'Copenhagen', lines: ['Refshalevej 163', '1432 København K', 'Denmark'], phone: '+45 33 12 04 67' },
    { city: 'Porto', lines: ['Rua da Alegria 598', '4000–037 Porto', 'Portugal'], phone: '+351 22 014 55 30' },
  ],
  prizes: [
    { year: '2026', text: 'Alpine Timber Prize, for Winegrowers’ Cooperative' },
    { year: '2025', text: 'Inventory of a Mill, 212 pages, published by the studio' },
    { year: '2023', text: 'European Prize for Reuse, shortlist, for Spinning Mill' },
    { year: '2021', text: 'Concrete Prize of the North, for Swimming Hall' },
    { year: '2020', text: 'Lecture series Keeping a Tower, Frankfurt and Ghent' },
  ],
  email: 'studio@sundserra.example',
  // The mock names no networks; these lead nowhere on purpose.
  social: [
    { label: 'Instagram', url: 'https://instagram.example/sundserra' },
    { label: 'Are.na', url: 'https://are-na.example/sund-serra' },
  ],
  accent: { light: '#0B5D3B', dark: '#74C69D' },
  language: 'en',
  form: {
    open: true,
    budgets: ['Under 500,000 €', '500,000 to 2 million €', 'Over 2 million €'],
    timeframes: ['Within a year', 'One to three years'],
  },
  seo: {
    imageId: null,
    title: 'Sund Serra, architects in Copenhagen and Porto',
    description:
      'Sund Serra builds housing, halls, schools and the occasional tunnel from two harbours, and mostly works on what is already there.',
  },
};
