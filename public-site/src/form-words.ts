import { inWords } from './words.js';

/** The words of the contact form, apart from the others: only its own page needs them. */
export const formWords = {
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
} as const;

/** What stands in the form itself, which is made on the server. */
export const fieldWords = {
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
  preview: 'In a preview nothing is sent.',
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** “14:05”, so many seconds from now. */
const clock = (seconds: number): string =>
  new Date(Date.now() + seconds * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
