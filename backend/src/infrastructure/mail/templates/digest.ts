import { html, type Html } from './html.js';
import { letterHtml, STYLES } from './letter.js';
import { KINDS, signature, type RequestOfLetters, type StudioOfLetters, type Written } from './letters.js';

const BEGINNING = 160;
const beginning = (message: string): string => {
  const line = message.replace(/\s+/gu, ' ').trim();
  return line.length <= BEGINNING ? line : `${line.slice(0, BEGINNING).trimEnd()} […]`;
};
const who = ({ letter: { name, company } }: RequestOfLetters): string => (company === '' ? name : `${name}, ${company}`);

/** To the studio, once a day: who waits for an answer, newest first. */
export function digestLetter(
  studio: StudioOfLetters,
  { requests, total }: { requests: readonly RequestOfLetters[]; total: number },
): Written {
  const subject = total === 1 ? '1 letter waits for an answer' : `${total} letters wait for an answer`;
  const inbox = `${studio.adminUrl}/inbox`;
  const more = total > requests.length ? `And ${total - requests.length} more.` : '';
  const entry = (request: RequestOfLetters): Html[] => [
    html`<p style="${STYLES.quote}">
      <a href="${inbox}/${request.id}" style="${STYLES.link}">${who(request)}</a> · ${KINDS[request.letter.kind]}<br />${beginning(
        request.letter.message,
      )}
    </p>`,
  ];
  const line = (request: RequestOfLetters): string =>
    `${who(request)} (${KINDS[request.letter.kind]})\n${beginning(request.letter.message)}\n${inbox}/${request.id}`;
  const body = [
    html`<p style="${STYLES.title}">${subject}</p>`,
    ...requests.flatMap(entry),
    html`<p style="${STYLES.note}">${more} <a href="${inbox}" style="${STYLES.link}">Open the inbox</a></p>`,
  ];
  const text = [subject, ...requests.map(line), more, `Open the inbox: ${inbox}`, signature(studio)].filter((part) => part !== '');
  return {
    ...{ subject, language: 'en' },
    text: text.join('\n\n'),
    html: letterHtml({ language: 'en', preview: requests.map(who).join(' · '), studio, body }),
  };
}
