import type { PageView, SiteView } from '@atelier/contracts';
import type { AboutPage, Block, ContactPage, FormAnswer, PlainPage } from '../model.js';
import { words } from '../words.js';
import { formOf } from './form.jsx';
import { pictureOf } from './picture.js';
import { proseOf } from './prose.js';
import { ARTICLE_SIZES, COVER_SIZES, OPENING_SIZES, PORTRAIT_SIZES } from './sizes.js';

export interface FormState {
  /** What came of a form that was posted. */
  answer?: FormAnswer | null;
  preview?: boolean;
}

/** A page that stands by itself; two of them the site builds around what it knows of the studio. */
export function standingPage(page: PageView, site: SiteView, form: FormState = {}): PlainPage | AboutPage | ContactPage {
  const { body } = proseOf(page.body, page.bodyImages, 0, ARTICLE_SIZES);
  if (page.slug === 'about') return aboutPage(page, body, site);
  if (page.slug === 'contact') return contactPage(page, body, site, form);
  return { kind: 'page', title: page.title, picture: page.cover && pictureOf(page.cover, COVER_SIZES.wide), body };
}

function aboutPage(page: PageView, body: Block[], site: SiteView): AboutPage {
  const lead = body.findIndex((block) => block.type === 'lead');
  const [said] = lead === -1 ? [] : body.splice(lead, 1);
  const sentence = said && 'content' in said ? said.content.map((part) => ('text' in part ? part.text : ' ')).join('') : page.title;
  return {
    kind: 'about',
    note: site.founded ? words.since(site.founded) : '',
    sentence,
    picture: page.cover && pictureOf(page.cover, OPENING_SIZES),
    body,
    // The name stands beside the face: to say it twice would only delay.
    people: site.people.map(({ portrait, ...person }) => ({ ...person, picture: portrait && pictureOf(portrait, PORTRAIT_SIZES, '') })),
    offices: site.offices,
    prizes: site.prizes,
  };
}

function contactPage(page: PageView, body: Block[], site: SiteView, { answer = null, preview = false }: FormState): ContactPage {
  const { name = '', email = '' } = answer?.values ?? {};
  return {
    kind: 'contact',
    title: page.title,
    body,
    email: site.email,
    form: site.form.open ? formOf(site, answer, !preview) : null,
    sent: answer?.state === 'sent' ? { name, email, reference: answer.reference } : null,
  };
}
