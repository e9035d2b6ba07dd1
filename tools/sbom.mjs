import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

/** Where the build puts it: everything that runs in production, for whoever has to know whether a vulnerability concerns them. */
export const SBOM = join(root, 'dist/sbom.json');

/** Every package of the lock file that is not for development alone, by its place in node_modules. */
export function productionPackages(lock) {
  const entries = Object.entries(lock.packages).filter(([path, one]) => path.includes('node_modules/') && !one.link && !one.dev);
  return new Map(entries.map(([path, one]) => [path, { ...one, name: one.name ?? path.split('node_modules/').at(-1) }]));
}

/**
 * CycloneDX 1.5 from the lock file alone: every workspace, every platform, no network, and the same file for the same lock. `npm sbom --omit dev` leaves
 * out what tools also need, @nestjs/core among it.
 */
export function bomOf(lock) {
  const packages = productionPackages(lock);
  const components = new Map();
  const edges = new Map();
  for (const [path, one] of packages) {
    const ref = refOf(one);
    components.set(ref, componentOf(one, ref));
    const needs = Object.keys({ ...one.dependencies, ...one.optionalDependencies, ...one.peerDependencies });
    const found = needs.flatMap((name) => packages.get(resolve(packages, path, name)) ?? []).map(refOf);
    edges.set(ref, [...new Set([...(edges.get(ref) ?? []), ...found])].sort());
  }
  const own = Object.entries(lock.packages).filter(([path]) => !path.includes('node_modules/'));
  const direct = own.flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => packages.get(resolve(packages, path, name)) ?? []),
  );
  const hash = createHash('sha256').update(JSON.stringify(lock)).digest('hex');
  const { name, version } = lock.packages[''];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/u, '$1-$2-8$3-8$4-$5')}`,
    version: 1,
    metadata: { lifecycles: [{ phase: 'pre-build' }], component: { 'bom-ref': name, type: 'application', name, version } },
    components: [...components.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
    dependencies: [
      { ref: name, dependsOn: [...new Set(direct.map(refOf))].sort() },
      ...[...edges].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ref, dependsOn]) => ({ ref, dependsOn })),
    ],
  };
}

export const refOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function componentOf({ name, version, license, integrity, optional }, ref) {
  const [algorithm, digest] = integrity?.split(' ')[0].split(/-(.*)/su) ?? [];
  return {
    'bom-ref': ref,
    type: 'library',
    name,
    version,
    purl: ref,
    scope: optional ? 'optional' : 'required',
    ...(algorithm && { hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }] }),
    ...(license && { licenses: [/ (?:OR|AND) /u.test(license) ? { expression: license } : { license: { id: license } }] }),
  };
}

/** As Node finds it: in the nearest node_modules from where it is asked for. */
function resolve(packages, from, name) {
  for (let at = from; ; at = at.includes('/') ? at.slice(0, at.lastIndexOf('/')) : '') {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages.has(path) || at === '') return path;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(SBOM, '..'), { recursive: true });
  writeFileSync(SBOM, `${JSON.stringify(bomOf(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))), null, 1)}\n`);
}
