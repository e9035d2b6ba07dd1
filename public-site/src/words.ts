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
  news: 'News',
  latestNews: 'News',
  allNews: 'All news',
  olderNews: 'Older news',
  newerNews: 'Newer news',
  otherNews: 'Other news',
  earlier: 'Earlier',
  later: 'Later',
  since: (year: string) => `Since ${year}`,
  practice: 'Practice',
  people: 'People',
  offices: 'Offices',
  prizes: 'Prizes and books',
  feed: 'Feed',
  whatNext: 'What happens next',
  withoutForm: 'By e-mail',
  form: {
    labels: {
      name: 'Your name',
      email: 'E-mail',
      kind: 'What it is about',
      message: 'Tell us about the place',
      phone: 'Phone (optional)',
      company: 'Company or institution (optional)',
      budget: 'Budget (optional)',
      timeframe: 'Time (optional)',
    },
    kinds: { commission: 'A commission', partnership: 'A partnership', press: 'Press', career: 'A job', other: 'Something else' },
    messageHelp: 'Where it is, what stands there, what you hope for. A few lines will do.',
    more: { phone: 'Phone', company: 'company', budget: 'budget', timeframe: 'time' },
    optional: (fields: string[]) => `${fields.join(', ')} (optional)`,
    unknown: 'Not known yet',
    consent: 'You may keep this letter to answer it.',
    privacy: 'Privacy',
    trap: 'Leave this empty',
    send: 'Send',
    sending: 'Sending …',
    tryNow: 'Try now',
    waking: 'The server is waking up. Your letter is kept here and sent again by itself',
    again: (seconds: number) => `in ${seconds} s.`,
    refused: (count: number) =>
      count === 0
        ? ''
        : `${count === 1 ? 'One thing needs' : `${capital(inWords(count))} things need`} another look. Nothing you wrote is lost.`,
    failed: 'Nobody answers. Your letter is still here: try again in a while, or write an e-mail.',
    tooMany: (seconds: number) =>
      `Too many letters came from where you are. Try again ${seconds > 0 ? `after ${clock(seconds)}` : 'in an hour'}, or write an e-mail.`,
    byMail: 'Write it as an e-mail',
    thanks: (name: string) => `Thank you${name ? `, ${name}` : ''}. It is on our table.`,
    answered: (email: string) => `We answer to ${email}.`,
    back: 'Back to the projects',
    reference: (reference: string) => `Reference ${reference}.`,
    tooLong: (over: number) => `This is ${over} letters too long. The rest can follow by e-mail.`,
    mistakes: {
      name: 'Tell us your name.',
      email: 'The address needs an @ and a domain, like name@example.org.',
      kind: 'Choose what it is about.',
      message: 'Write a few lines, up to 10,000 letters.',
      consent: 'Tick this box, otherwise we may not keep your letter.',
      phone: 'At most 40 letters on one line.',
      company: 'At most 200 letters on one line.',
      other: 'This cannot be taken as it is.',
    },
  },
  previewed: (until: string) => `Preview. Not public. This link ends ${until}.`,
  workWithUs: 'Work with us',
  write: 'Write to the studio',
  readers: 'Who will read it',
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

export const articlesCounted = (count: number): string => (count === 1 ? '1 article' : `${count} articles`);

export const projectsCounted = (count: number): string => (count === 1 ? '1 project' : `${count} projects`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** “14:05”, so many seconds from now. */
const clock = (seconds: number): string =>
  new Date(Date.now() + seconds * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
