import { readFile } from 'node:fs/promises';
import { parse } from 'smol-toml';

/** A netlify.toml as data. @throws where it is no TOML */
export const readToml = async (file) => parse(await readFile(file, 'utf8'));

/** The rules of a `_redirects` file in order. @throws on a line that Netlify would not take */
export function parseRedirects(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [from, to, code = '301', ...rest] = line.split(/\s+/u);
      const [, status, force] = /^(\d{3})(!?)$/u.exec(code) ?? [];
      if (!from?.startsWith('/') || to === undefined || status === undefined || rest.length > 0) throw new Error(`not a rule: ${line}`);
      return { from, to, status: Number(status), force: force === '!' };
    });
}

/** The target of the first rule that fits; `*` is the rest of the address, `:name` one part of it. */
export function redirectFor(rules, path) {
  for (const { from, to, status } of rules) {
    const names = [];
    const pattern = from
      .replace(/[.+?^${}()|[\]\\]/gu, '\\$&')
      .replace(/:(\w+)/gu, (_, name) => (names.push(name), '([^/]+)'))
      .replace(/\/\*$/u, () => (names.push('splat'), '(?:/(.*))?'));
    const found = new RegExp(`^${pattern}/?$`, 'u').exec(path);
    if (found === null) continue;
    const values = Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? '']));
    return { status, to: to.replace(/:(\w+)(?=\/|$|\.)/gu, (whole, name) => values[name] ?? whole) };
  }
  return null;
}

/** Headers for a path from the `[[headers]]` of a netlify.toml, names in small letters; later sections add to earlier ones. */
export function headersFor(toml, path) {
  const fits = (pattern) => (pattern.endsWith('/*') ? `${path}/`.startsWith(pattern.slice(0, -1)) : pattern === path);
  const sections = (toml.headers ?? []).filter((section) => fits(section.for));
  return Object.fromEntries(sections.flatMap(({ values }) => Object.entries(values).map(([name, value]) => [name.toLowerCase(), value])));
}
