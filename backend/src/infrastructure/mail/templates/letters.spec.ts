import { requestLetter, thanksLetter as writeThanks, type RequestOfLetters } from './letters.js';
import { THANKS } from './thanks-words.js';

const studio = {
  name: 'Sund & Serra',
  email: 'studio@example.org',
  url: 'https://studio.example',
  adminUrl: 'https://studio.example/admin',
};
const request = (letter: Partial<RequestOfLetters['letter']> = {}): RequestOfLetters => ({
  id: 'id-1',
  reference: '2026-0417',
  receivedAt: new Date('2026-11-24T09:00:00Z'),
  letter: {
    ...{ name: 'Marta Keller', email: 'marta@example.org', phone: '', company: '', kind: 'commission', budget: '', timeframe: '' },
    ...{ message: 'A dairy.\nThree storeys.\n\nIn spring?', language: 'en', ...letter },
  },
});
const thanksLetter = (of: typeof studio, about: RequestOfLetters) => writeThanks(of, about, about.letter.message);
/** Widely understood; see caniemail.com. */
const PROPERTIES =
  /^(?:margin|padding|color|background-color|font-family|font-size|font-weight|line-height|text-decoration|border-top|display|max-height|max-width|overflow|vertical-align)$/u;

it('writes to the sender in their language, and in English where it knows no other', () => {
  for (const language of Object.keys(THANKS)) {
    const { subject, text, html } = thanksLetter(studio, request({ language: `${language}-XX` }));
    expect(subject).toContain('Sund & Serra');
    expect(text).toContain('2026-0417');
    expect(html).toContain(`lang="${language}"`);
    expect(text).toContain('> Three storeys.');
  }
  expect(thanksLetter(studio, request({ language: 'xx' })).subject).toBe('Your letter to Sund & Serra has arrived');
  expect(new Set(Object.values(THANKS).map((words) => words.arrived)).size).toBe(Object.keys(THANKS).length);
});

it('tells the studio everything that was said, and leaves out what was not', () => {
  const { text, subject } = requestLetter(studio, request({ company: 'Kade', budget: 'Over 2 million €' }));
  expect(subject).toBe('Commission: Marta Keller, Kade');
  expect(text).toContain('Budget: Over 2 million €');
  expect(text).not.toContain('Phone');
  expect(text).toContain('https://studio.example/admin/inbox/id-1');
});

it.each([
  ['script', '<script>alert(1)</script>'],
  ['an image that fails', '<img src=x onerror=alert(1)>'],
  ['an attribute', '" onmouseover="alert(1)'],
])('shows %s as text', (_what, attack) => {
  for (const write of [thanksLetter, requestLetter]) {
    const { html } = write(studio, request({ name: attack, message: attack, company: attack }));
    expect(html).not.toMatch(/<script|<img|" onmouseover/u);
  }
});

it('uses only what mail clients understand, and stays below where they cut', () => {
  for (const write of [thanksLetter, requestLetter]) {
    const { html } = write(studio, request({ message: 'wörd '.repeat(20_000) }));
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(html).not.toMatch(/<(?:script|style|form|img|link|iframe)|position:|flex|grid|url\(/u);
    const used = [...html.matchAll(/style="([^"]*)"/gu)].flatMap(([, style]) =>
      (style ?? '').split(';').map((one) => one.split(':')[0] ?? ''),
    );
    expect(used.filter((property) => property !== '' && !PROPERTIES.test(property))).toEqual([]);
  }
});

it('repeats to an address nothing of a letter that anybody may have written', () => {
  const { text, html } = writeThanks(studio, request({ message: 'Buy at spam.example' }), '');
  for (const form of [text, html]) expect(form).not.toMatch(/spam\.example|what you wrote/u);
});
