/** Fields in which two versions differ. Compares by value; the order of keys does not count, the order of lists does. */
export function changedFields<C extends object>(before: C, after: C): (keyof C & string)[] {
  return (Object.keys(after) as (keyof C & string)[]).filter((field) => !sameValue(before[field], after[field]));
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const entriesA = Object.entries(a).filter(([, value]) => value !== undefined);
  const entriesB = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return entriesA.length === entriesB.size && entriesA.every(([key, value]) => entriesB.has(key) && sameValue(value, entriesB.get(key)));
}
