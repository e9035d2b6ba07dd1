/** What may stand in a message of an error and is nobody else's business, the whole first. */
const PRIVATE: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/[^\s'"<>()=,;:]+@[^\s'"<>()=,;]+\.[^\s'"<>()=,;]+/gu, '[e-mail]'],
  // Values in statements of SQL and in what a database says about them.
  [/'(?:[^']|'')*'/gu, "'…'"],
  // What somebody typed, quoted; names of columns and tables are one plain word.
  [/"[^"]*"/gu, (quoted) => (/^"[a-z_][\w.]*"$/iu.test(quoted) ? quoted : '"…"')],
  [/=\((?:[^)]*)\)/gu, '=(…)'],
  [/\bvalues \(.*/giu, 'values (…)'],
  // Tokens, keys, cookies; also what stands behind ? and # of an address.
  [/\beyJ[\w.-]+/gu, '[token]'],
  [/[?#][^\s'"]*/gu, '…'],
  [/[A-Za-z0-9_-]{24,}/gu, '[…]'],
  // Addresses of machines, and numbers long enough to be somebody's.
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b|(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]*/giu, '[address]'],
  [/\+?\d[\d ()/-]{7,}\d/gu, '[number]'],
];
const LONGEST = 300;

/** A message as it may leave the studio: without e-mail addresses, values of statements, secrets and queries of addresses. */
export const scrubbed = (message: string): string =>
  PRIVATE.reduce((text, [pattern, instead]) => text.replace(pattern, instead as string), message.slice(0, 4_000)).slice(0, LONGEST);
