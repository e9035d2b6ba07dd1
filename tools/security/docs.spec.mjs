import { readFileSync } from 'node:fs';
import { namedTests, securityDocument } from './docs.mjs';
import { REQUIREMENTS } from './requirements.mjs';

it('docs/security.md says what the tests say: run `npm run security`', async () => {
  const text = readFileSync('docs/security.md', 'utf8');
  expect(text).toBe(await securityDocument(text));
});

it('every test named after a requirement is of one we promise', () => {
  const promised = REQUIREMENTS.map(([id]) => id);
  expect([...namedTests().keys()].filter((id) => !promised.includes(id))).toEqual([]);
});

it('a requirement is called met only if a test is named after it', () => {
  const tests = namedTests();
  for (const [id, , , status] of REQUIREMENTS) if (status !== 'not met') expect([id, tests.has(id)]).toEqual([id, true]);
});
