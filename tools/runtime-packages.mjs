import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
/** Lies in a checkout whose node_modules hold only what runs. */
export const RELEASED = join(root, 'node_modules/.atelier-release');

/**
 * Packages that the bundle leaves outside: native ones, those that read files of their own, and reflect-metadata, which must be there before the first
 * decorator runs.
 */
export const OUTSIDE = ['reflect-metadata', 'sharp', 'libheif-js', '@node-rs/argon2', 'swagger-ui-dist'];

/** Their places in node_modules, with everything they need in turn and that is installed for this machine. */
export function runtimePackages() {
  const found = new Set();
  const visit = (name, from) => {
    const path = placeOf(name, from);
    if (path === null || found.has(path)) return;
    found.add(path);
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) visit(needed, path);
  };
  for (const name of OUTSIDE) visit(name, '');
  return [...found].sort();
}

/** As Node finds packages: in the nearest node_modules upwards. */
function placeOf(name, from) {
  for (let at = from; ; at = at.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/u, '')) {
    const path = join(at, 'node_modules', name);
    if (existsSync(join(root, path, 'package.json'))) return path;
    if (at === '') return null;
  }
}
