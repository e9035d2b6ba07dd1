import { suspicionsOf, type Arrival } from './suspicions.js';

const person: Arrival = {
  trapped: false,
  proof: 'good',
  secondsTaken: 40,
  recentFromAddress: 0,
  name: 'Marta',
  message: 'A former dairy, three storeys.',
};

it('lets people through, also those without JavaScript and those who quote a link', () => {
  expect(suspicionsOf(person)).toEqual([]);
  expect(suspicionsOf({ ...person, proof: 'none', secondsTaken: null })).toEqual([]);
  expect(suspicionsOf({ ...person, message: 'See https://a.example and https://b.example.' })).toEqual([]);
  expect(suspicionsOf({ ...person, recentFromAddress: 5 })).toEqual([]);
});

it.each<[string, Partial<Arrival>]>([
  ['the hidden field', { trapped: true }],
  ['a bad proof', { proof: 'bad' }],
  ['haste', { secondsTaken: 1 }],
  ['a flood', { recentFromAddress: 10 }],
  ['a smaller flood without proof', { proof: 'none', secondsTaken: null, recentFromAddress: 3 }],
  ['links', { message: 'http://a http://b https://c https://d' }],
  ['a link for a name', { name: 'Win at www.spam.example' }],
  ['forum code', { message: '[url=x]y[/url]' }],
])('suspects %s', (_what, change) => {
  expect(suspicionsOf({ ...person, ...change })).toHaveLength(1);
});
