import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './runtime-packages.mjs';

const dist = join(root, 'backend/dist');
const maps = new Map();

/** A stack of the built server with the places in its sources (ECMA-426). What is not of this build stays as it is. */
export const traced = (stack) =>
  stack.replace(/(?:file:\/\/)?[^\s("]*?([\w-]+(?:\.[\w-]+)*\.js):(\d+):(\d+)/gu, (place, file, line, column) => {
    const entry = mapOf(basename(file))?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry?.originalSource === undefined) return place;
    return `${relative(root, resolve(dist, entry.originalSource))}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });

function mapOf(file) {
  if (!maps.has(file)) {
    let map = null;
    try {
      map = new SourceMap(JSON.parse(readFileSync(join(dist, `${file}.map`), 'utf8')));
    } catch {
      // Of Node itself, or of a package that is not bundled.
    }
    maps.set(file, map);
  }
  return maps.get(file);
}

/** `npm run trace < log`: log lines keep their form, only places change. */
if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(traced(readFileSync(0, 'utf8')));
