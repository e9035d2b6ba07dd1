import { lead, para } from './projects/rich.js';
import type { DemoPage } from './types.js';

const heading = (text: string): DemoPage['body'][number] => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });

/** Pages in the order of the navigation. */
export const demoPages: DemoPage[] = [
  {
    slug: 'about',
    title: 'About',
    place: 'head',
    cover: 'tower-lobby',
    description: 'Ten people in two harbours, who mostly work on what is in between.',
    body: [
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
  {
    slug: 'contact',
    title: 'Write to us',
    label: 'Contact',
    place: 'head',
    cover: null,
    description: 'Tell us about the place. Liv or Inês reads it, within three working days.',
    body: [
      para('You get a copy by e-mail at once.'),
      para('Liv or Inês reads it, within three working days.'),
      para('One of us calls, or says honestly that we cannot.'),
    ],
  },
  {
    slug: 'imprint',
    title: 'Imprint',
    place: 'foot',
    cover: null,
    description: 'Who is answerable for this site.',
    body: [
      para('Sund Serra is a studio invented for the demonstration of Atelier, and so are its people, clients and buildings.'),
      heading('Answerable for the contents'),
      para('Liv Sund, Refshalevej 163, 1432 København K, Denmark'),
      heading('Pictures'),
      para('All drawings by the studio.'),
    ],
  },
  {
    slug: 'privacy',
    title: 'Privacy',
    place: 'foot',
    cover: null,
    description: 'What this site knows about you: nothing, until you write to us.',
    body: [
      lead('This site sets no cookie, counts no visit and loads nothing from anybody else.'),
      heading('When you write to us'),
      para(
        'We keep what you type into the form to be able to answer it: your name, your e-mail address, and whatever else you tell us. Only the people of the studio read it. Two years after the matter is closed, everything that says who you are is erased.',
      ),
      para('You may ask at any time what we hold about you, have it corrected, or have it erased. An e-mail is enough.'),
      heading('Who runs the machines'),
      para('The studio’s hosts keep a record of requests for some days, to be able to keep the site running.'),
    ],
  },
];
