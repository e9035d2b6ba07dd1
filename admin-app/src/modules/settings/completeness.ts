import { contrast, LEAST_CONTRAST, SITE_PAPER, type SiteContent } from '@atelier/contracts';

const COLOUR = /^#[0-9a-f]{6}$/iu;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z]{2})?$/u;
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(text);
export const isLink = (text: string): boolean => /^(?:https?:\/\/|mailto:|tel:)\S+$/u.test(text);
export const isLanguage = (text: string): boolean => LANGUAGE.test(text);

/** What keeps a colour from being used on its paper, as a sentence; undefined if nothing does. */
export function colourMistake(colour: string, scheme: 'light' | 'dark'): string | undefined {
  if (!COLOUR.test(colour)) return 'Six digits after a #, like #0B5D3B.';
  const ratio = contrast(colour, SITE_PAPER[scheme]);
  return ratio < LEAST_CONTRAST ? `${ratio.toFixed(1)} : 1 on the ${scheme} paper; readable text needs ${LEAST_CONTRAST} : 1.` : undefined;
}

/** A field in the middle of being written is not sent: the server would refuse all the others with it. */
export function isComplete(site: SiteContent, field: keyof SiteContent): boolean {
  switch (field) {
    case 'name':
      return site.name.trim() !== '';
    case 'wordmark':
      return site.wordmark.left.trim() !== '';
    case 'email':
      return site.email === '' || isEmail(site.email);
    case 'language':
      return isLanguage(site.language);
    case 'offices':
      return site.offices.every(({ city }) => city.trim() !== '');
    case 'people':
      return site.people.every(({ name }) => name.trim() !== '');
    case 'prizes':
      return site.prizes.every(({ text }) => text.trim() !== '');
    case 'social':
      return site.social.every(({ label, url }) => label.trim() !== '' && isLink(url));
    case 'accent':
      return (['light', 'dark'] as const).every((scheme) => colourMistake(site.accent[scheme], scheme) === undefined);
    case 'form':
      return [...site.form.budgets, ...site.form.timeframes].every((option) => option.trim() !== '');
    default:
      return true;
  }
}
