import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/tour.md',
  'docs/media.md',
  'docs/backups.md',
  'docs/operations.md',
  'docs/costs.md',
  ...readdirSync('docs/deploy').map((name) => `docs/deploy/${name}`),
  ...readdirSync('docs/adr').map((name) => `docs/adr/${name}`),
];

describe.each(documents)('%s', (document) => {
  it('links only to files that exist', () => {
    const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map((match) => match[1]);
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
  });
});

it('tells a newcomer everything within one screen', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThan(60);
});
