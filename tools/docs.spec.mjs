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

const files = (folder, names = /\.(?:ts|tsx|mjs|json|md|yml)$/u) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => names.test(name) && !/(?:^|\/)(?:node_modules|dist)\//u.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

it('names no command that does not exist, to readers or in what the product advises', () => {
  const known = files('backend/src/infrastructure/cli').flatMap((text) =>
    [...text.matchAll(/^ {2}'?([a-z:-]+)'?: \{/gmu)].map(([, name]) => name),
  );
  expect(known).toEqual(expect.arrayContaining(['backup', 'doctor', 'migrate', 'staff:create']));
  const texts = ['backend/src', 'admin-app/src', 'libs/contracts/src', 'docs'].flatMap((folder) => files(folder));
  const named = [...texts, readFileSync('README.md', 'utf8')].flatMap((text) =>
    [...text.matchAll(/npm run cli -- ([a-z:-]+)/gu)].map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(30);
  expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([]);
});

it('tells a newcomer everything within one screen', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThan(60);
});
