/**
 * Three versions of every field of a record. `mine` is what the form shows; `origin` what it was when I began to change it; `server` what
 * the server has, as far as we know. A field I have not touched has `mine === origin`.
 */
export interface Draft<V extends object> {
  readonly mine: V;
  readonly origin: V;
  readonly server: V;
}

export type FieldOf<V> = keyof V & string;

export const fieldsOf = <V extends object>(values: V): FieldOf<V>[] => Object.keys(values) as FieldOf<V>[];

/** Equal as JSON, whatever the order of keys; an absent key equals undefined. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

export const begin = <V extends object>(values: V): Draft<V> => ({ mine: values, origin: values, server: values });

export const isDirty = <V extends object>(draft: Draft<V>, field: FieldOf<V>): boolean => !same(draft.mine[field], draft.origin[field]);

/** Changed by me and, differently, by somebody else since I began. */
export const isConflict = <V extends object>(draft: Draft<V>, field: FieldOf<V>): boolean =>
  isDirty(draft, field) && !same(draft.server[field], draft.origin[field]) && !same(draft.mine[field], draft.server[field]);

export const dirtyFields = <V extends object>(draft: Draft<V>): FieldOf<V>[] =>
  fieldsOf(draft.mine).filter((field) => isDirty(draft, field));
export const conflictsOf = <V extends object>(draft: Draft<V>): FieldOf<V>[] =>
  fieldsOf(draft.mine).filter((field) => isConflict(draft, field));

const put = <V extends object, K extends FieldOf<V>>(values: V, field: K, value: V[K]): V => ({ ...values, [field]: value });

export const edit = <V extends object, K extends FieldOf<V>>(draft: Draft<V>, field: K, value: V[K]): Draft<V> => ({
  ...draft,
  mine: put(draft.mine, field, value),
});

/**
 * What may be sent now: my changes, without those somebody has to decide and those in the middle of being written (the server would refuse
 * all the others with them). Null if there is nothing.
 */
export function patchOf<V extends object>(
  draft: Draft<V>,
  isComplete: (values: V, field: FieldOf<V>) => boolean = () => true,
): Partial<V> | null {
  const fields = dirtyFields(draft).filter((field) => !isConflict(draft, field) && isComplete(draft.mine, field));
  return fields.length === 0 ? null : pick(draft.mine, fields);
}

const pick = <V extends object>(values: V, fields: readonly FieldOf<V>[]): Partial<V> =>
  Object.fromEntries(fields.map((field) => [field, values[field]])) as Partial<V>;

/**
 * The server has something newer. Fields I have not touched follow it; fields I have touched stay mine. A field that has the focus is left
 * as it is even if untouched: text must not change under somebody's cursor. Call again without it when the focus has gone.
 */
export function rebase<V extends object>(draft: Draft<V>, server: V, focused: FieldOf<V> | null = null): Draft<V> {
  let { mine, origin } = draft;
  for (const field of fieldsOf(server)) {
    if (isDirty(draft, field)) {
      if (same(draft.mine[field], server[field])) origin = put(origin, field, server[field]);
    } else if (field !== focused) {
      if (!same(mine[field], server[field])) mine = put(mine, field, server[field]);
      if (!same(origin[field], server[field])) origin = put(origin, field, server[field]);
    }
  }
  return { mine, origin, server };
}

/**
 * The server took my patch. What I sent counts as the server's own, even where it tidied it (trimmed spaces): the form keeps what was typed.
 */
export function acknowledge<V extends object>(draft: Draft<V>, sent: Partial<V>, server: V, focused: FieldOf<V> | null = null): Draft<V> {
  return rebase({ ...draft, origin: { ...draft.origin, ...sent } }, { ...server, ...sent }, focused);
}

/** I have decided a conflict: mine stays and will be sent over theirs, or theirs takes its place. */
export function decide<V extends object>(draft: Draft<V>, field: FieldOf<V>, choice: 'mine' | 'theirs'): Draft<V> {
  const origin = put(draft.origin, field, draft.server[field]);
  return choice === 'mine' ? { ...draft, origin } : { ...draft, origin, mine: put(draft.mine, field, draft.server[field]) };
}

/** Unsaved changes as kept on this computer: mine and what they were made from. */
export interface KeptChanges<V extends object> {
  mine: Partial<V>;
  origin: Partial<V>;
}

export function changesToKeep<V extends object>(draft: Draft<V>): KeptChanges<V> | null {
  const fields = dirtyFields(draft);
  return fields.length === 0 ? null : { mine: pick(draft.mine, fields), origin: pick(draft.origin, fields) };
}

/** Puts kept changes back. What the server has changed since then becomes a conflict, not a silent overwrite. */
export const restore = <V extends object>(draft: Draft<V>, kept: KeptChanges<V>): Draft<V> => ({
  ...draft,
  mine: { ...draft.mine, ...kept.mine },
  origin: { ...draft.origin, ...kept.origin },
});

/** Fields of kept changes that still differ from what the server has. */
export const stillDifferent = <V extends object>(server: V, kept: KeptChanges<V>): FieldOf<V>[] =>
  (Object.keys(kept.mine) as FieldOf<V>[]).filter((field) => !same(kept.mine[field], server[field]));
