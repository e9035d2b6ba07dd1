import type { SendRequest } from '@atelier/contracts';

type DemoLetter = Omit<SendRequest, 'consent' | 'language' | 'website' | 'proof'>;

/** Oldest first. */
export const demoLetters: DemoLetter[] = [
  {
    name: 'Henrik Wold',
    email: 'henrik.wold@press.example',
    phone: '',
    company: 'Nordisk Byggeri',
    kind: 'press',
    budget: '',
    timeframe: '',
    message:
      'We are preparing an issue on buildings that were kept.\n\nCould we publish the drawings of the Spinning Mill, and may a photographer come in March, when the light is low? We would credit everybody you name.',
  },
  {
    name: 'Beatriz Lobo',
    email: 'beatriz.lobo@students.example',
    phone: '',
    company: '',
    kind: 'career',
    budget: '',
    timeframe: '',
    message:
      'I finish my diploma in Porto in June. It is a fish market that becomes a school of boat building, and it began with a visit to your Swimming Hall.\n\nDo you take interns in autumn? My portfolio is 12 pages and I can bring it on paper.',
  },
  {
    name: 'Lotte Vermeulen',
    email: 'lotte@kade.example',
    phone: '+31 10 555 01 23',
    company: 'Kade Cooperative',
    kind: 'commission',
    budget: 'Over 2 million €',
    timeframe: 'One to three years',
    message:
      'We are forty people who own a warehouse behind the dock in Rotterdam, three storeys of brick, roof gone, floors good. The city lets us build homes and a workshop if the walls stay.\n\nWe have money for the first half. Would you come and look at it before we talk to anybody else?',
  },
];
