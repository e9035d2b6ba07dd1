import type { RequestLetter } from '../../../domain/collaboration/collaboration-request.js';
import { html, typed } from './html.js';
import { factLines, facts, letterHtml, STYLES } from './letter.js';
import { thanksWords } from './thanks-words.js';

export interface StudioOfLetters {
  name: string;
  email: string;
  /** Of the public site. */
  url: string;
  adminUrl: string;
}
export interface RequestOfLetters {
  id: string;
  reference: string;
  letter: RequestLetter;
  receivedAt: Date;
}
export interface Written {
  subject: string;
  text: string;
  html: string;
  language: string;
}

/** Gmail cuts a letter at 102 kB; whoever wants all of a long message reads it in the inbox. */
const LONGEST = 6_000;
const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} […]`);

/** To the sender, in the language of the form: it has arrived, and what happens now. `wrote`: what is repeated to them, or nothing. */
export function thanksLetter(studio: StudioOfLetters, { reference, letter }: RequestOfLetters, wrote: string): Written {
  const { words, language } = thanksWords(letter.language);
  const message = shortened(wrote);
  const subject = words.subject(studio.name);
  const body = [
    html`<p style="${STYLES.text}">${words.dear(letter.name)}</p>`,
    html`<p style="${STYLES.text}">${words.arrived} ${words.next}</p>`,
    html`<p style="${STYLES.note}">${words.reference(reference)}</p>`,
    ...(message === '' ? [] : [html`<p style="${STYLES.note}">${words.wrote}</p>`, ...typed(message, STYLES.quote)]),
    html`<p style="${STYLES.note}">${words.notYou}</p>`,
  ];
  const text = [
    words.dear(letter.name),
    `${words.arrived} ${words.next}`,
    words.reference(reference),
    ...(message === '' ? [] : [words.wrote, quoted(message)]),
    words.notYou,
  ];
  return {
    ...{ subject, language },
    text: [...text, signature(studio)].join('\n\n'),
    html: letterHtml({ language, preview: words.arrived, studio, body }),
  };
}

export const KINDS: Record<RequestLetter['kind'], string> = {
  commission: 'Commission',
  partnership: 'Partnership',
  press: 'Press',
  career: 'A job',
  other: 'Something else',
};

/** To the studio: who wants what, all of it, and where to go on. Answering it answers the sender. */
export function requestLetter(studio: StudioOfLetters, { id, reference, letter }: RequestOfLetters): Written {
  const { name, email, phone, company, kind, budget, timeframe } = letter;
  const rows = [
    ['From', `${name} <${email}>`],
    ['Company', company],
    ['Phone', phone],
    ['About', KINDS[kind]],
    ['Budget', budget],
    ['Time', timeframe],
    ['Reference', reference],
  ] as const;
  const message = shortened(letter.message);
  const link = `${studio.adminUrl}/inbox/${id}`;
  const subject = `${KINDS[kind]}: ${name}${company === '' ? '' : `, ${company}`}`;
  const body = [
    html`<p style="${STYLES.title}">${subject}</p>`,
    facts(rows),
    ...typed(message, STYLES.text),
    html`<p style="${STYLES.note}">
      <a href="${link}" style="${STYLES.link}">Open it in the inbox</a>, or answer this e-mail to answer ${name}.
    </p>`,
  ];
  const text = [subject, factLines(rows), message, `Open it in the inbox: ${link}\nOr answer this e-mail to answer ${name}.`];
  return {
    ...{ subject, language: 'en' },
    text: [...text, signature(studio)].join('\n\n'),
    html: letterHtml({ language: 'en', preview: message.slice(0, 120), studio, body }),
  };
}

/** What one of the staff answers, with the letter it answers under it. */
export function answerLetter(studio: StudioOfLetters, { reference, letter }: RequestOfLetters, words: string): Written {
  const message = shortened(letter.message);
  const said = thanksWords(letter.language);
  const { language } = said;
  const body = [
    ...typed(words, STYLES.text),
    html`<p style="${STYLES.note}">${said.words.reference(reference)}</p>`,
    html`<p style="${STYLES.note}">${said.words.wrote}</p>`,
    ...typed(message, STYLES.quote),
  ];
  return {
    ...{ subject: `${studio.name}, ${reference}`, language },
    text: [words, said.words.reference(reference), said.words.wrote, quoted(message), signature(studio)].join('\n\n'),
    html: letterHtml({ language, preview: words.slice(0, 120), studio, body }),
  };
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
export const signature = ({ name, email, url }: StudioOfLetters): string =>
  ['-- ', name, email, url].filter((line) => line !== '').join('\n');
