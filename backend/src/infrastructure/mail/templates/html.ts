/** HTML that may be put into HTML as it is. */
export class Html {
  constructor(readonly text: string) {}
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);

type Part = string | Html | readonly (string | Html)[];
const render = (part: Part): string =>
  typeof part === 'string' ? escape(part) : part instanceof Html ? part.text : part.map((one) => render(one)).join('');

/** A template in which every value is text until it says that it is HTML. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((string, at) => string + (at < parts.length ? render(parts[at] ?? '') : '')).join(''));

/** Text as somebody typed it: blank lines part paragraphs, line breaks stay. */
export const typed = (text: string, style: string): Html[] =>
  text
    .trim()
    .split(/\n\s*\n/u)
    .map(
      (paragraph) =>
        html`<p style="${style}">${paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [new Html('<br>'), line]))}</p>`,
    );
