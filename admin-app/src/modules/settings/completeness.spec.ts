import { colourMistake, isEmail, isLink } from './completeness.js';

it('tells colours that can be read from those that cannot, as the server does', () => {
  expect(colourMistake('#0B5D3B', 'light')).toBeUndefined();
  expect(colourMistake('#74C69D', 'dark')).toBeUndefined();
  expect(colourMistake('#74C69D', 'light')).toBe('1.8 : 1 on the light paper; readable text needs 4.5 : 1.');
  expect(colourMistake('green', 'dark')).toContain('#0B5D3B');
});

it.each([
  ['studio@example.org', true],
  ['studio@example', false],
  ['two@a.b, three@c.d', false],
])('%s is an address: %s', (text, is) => expect(isEmail(text)).toBe(is));

it.each([
  ['https://example.org/us', true],
  ['javascript:alert(1)', false],
  ['example.org', false],
])('%s is a link: %s', (text, is) => expect(isLink(text)).toBe(is));
