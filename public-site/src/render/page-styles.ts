import type { SiteView } from '@atelier/contracts';

const COLOUR = /^#[0-9a-f]{6}$/iu;
/** Numbers that components leave in their markup, because a style attribute would be refused. */
const OWN = / data-(letters|n|focus)="([\d.% ]+)"/gu;

/** The studio's accent on both papers. */
export function accentOf({ accent: { light, dark } }: SiteView): string {
  return COLOUR.test(light) && COLOUR.test(dark) ? `:root{--accent:light-dark(${light},${dark})}` : '';
}

/** What a page adds to the style sheet: what each picture shows until it has loaded, and the numbers its layout reckons with. */
export function rulesOf(app: string, placeholders: Readonly<Record<string, string>>): string[] {
  const pictures = Object.entries(placeholders).map(([id, url]) => `[data-p="${id}"]{background-image:url(${url})}`);
  const numbers = [...app.matchAll(OWN)].map(([, name, value]) => `[data-${name}="${value}"]{--${name}:${value}}`);
  return [...pictures, ...new Set(numbers)];
}
