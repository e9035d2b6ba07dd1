/** The words of the interface, in one place. Everything else on a page is the studio's own. */
export const words = {
  skip: 'Skip to content',
  home: (name: string) => `${name}, home`,
  main: 'Main',
  projects: 'Projects',
  index: 'Index',
  images: 'Images',
  studio: 'Studio',
  works: 'Works',
  view: 'View',
  filter: 'Filter projects',
  all: 'All',
  discipline: 'Discipline',
  year: 'Year',
  tag: 'Tag',
  title: 'Title',
  place: 'Place',
  byYear: 'Projects in order',
  pages: 'Pages of the list',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
  plates: 'Plates',
  pictures: 'Pictures',
  enlarge: (number: number) => `Enlarge plate ${number}`,
  plateOf: (number: number, count: number) => `Plate ${number} of ${count}`,
  otherProjects: 'Other projects',
  related: 'Related',
  workWithUs: 'Work with us',
  write: 'Write to the studio',
  lost: 'No door at this address',
  lostText:
    'The page may have been moved or taken down, or the address has a slip in it. Renamed projects lead to their new place by themselves, so this one was never there, or is gone for good.',
  lostCode: '404',
  homeLink: 'Home',
  indexOfProjects: 'Index of projects',
  tellUs: 'Tell us',
  paper: 'Paper',
  schemes: { auto: 'As system', light: 'Day', dark: 'Night' },
  none: 'Nothing has been published yet.',
} as const;

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Small numbers in words, as in running text. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);

export const projectsCounted = (count: number): string => (count === 1 ? '1 project' : `${count} projects`);
