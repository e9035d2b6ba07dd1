import type { AdminProject, ProjectContent, UpdateProject } from '@atelier/contracts';

/** Everything of a project that staff write. */
export type Values = ProjectContent & { slug: string };
export type Field = keyof Values;

/**
 * Three versions of every field. `mine` is what the form shows; `origin` what it was when I began to change it; `server` what the server
 * has, as far as we know. A field I have not touched has `mine === origin`.
 */
export interface Draft {
  readonly mine: Values;
  readonly origin: Values;
  readonly server: Values;
}

export const valuesOf = (project: Pick<AdminProject, 'content' | 'slug'>): Values => ({ ...project.content, slug: project.slug });

export const fieldsOf = (values: Values): Field[] => Object.keys(values) as Field[];

/** Equal as JSON, whatever the order of keys; an absent key equals undefined. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

export function begin(values: Values): Draft {
  return { mine: values, origin: values, server: values };
}

export const isDirty = (draft: Draft, field: Field): boolean => !same(draft.mine[field], draft.origin[field]);

/** Changed by me and, differently, by somebody else since I began. */
export const isConflict = (draft: Draft, field: Field): boolean =>
  isDirty(draft, field) && !same(draft.server[field], draft.origin[field]) && !same(draft.mine[field], draft.server[field]);

export const dirtyFields = (draft: Draft): Field[] => fieldsOf(draft.mine).filter((field) => isDirty(draft, field));
export const conflictsOf = (draft: Draft): Field[] => fieldsOf(draft.mine).filter((field) => isConflict(draft, field));

const put = <K extends Field>(values: Values, field: K, value: Values[K]): Values => ({ ...values, [field]: value });

export const edit = <K extends Field>(draft: Draft, field: K, value: Values[K]): Draft => ({ ...draft, mine: put(draft.mine, field, value) });

/** What may be sent now: my changes, without those somebody has to decide. Null if there is nothing. */
export function patchOf(draft: Draft): UpdateProject | null {
  const fields = dirtyFields(draft).filter((field) => !isConflict(draft, field) && isComplete(draft.mine, field));
  return fields.length === 0 ? null : Object.fromEntries(fields.map((field) => [field, draft.mine[field]]));
}

/** A field in the middle of being written is not sent: the server would refuse all the others with it. */
export function isComplete(values: Values, field: Field): boolean {
  if (field === 'title') return values.title.trim() !== '';
  if (field === 'credits') return values.credits.every((credit) => credit.role.trim() !== '' && credit.name.trim() !== '');
  if (field === 'slug') return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(values.slug);
  return true;
}

/**
 * The server has something newer. Fields I have not touched follow it; fields I have touched stay mine. A field that has the focus is left
 * as it is even if untouched: text must not change under somebody's cursor. Call again without it when the focus has gone.
 */
export function rebase(draft: Draft, server: Values, focused: Field | null = null): Draft {
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
export function acknowledge(draft: Draft, sent: UpdateProject, server: Values, focused: Field | null = null): Draft {
  const taken = { ...server, ...sent } as Values;
  return rebase({ ...draft, origin: { ...draft.origin, ...sent } as Values }, taken, focused);
}

/** I have decided a conflict: mine stays and will be sent over theirs, or theirs takes its place. */
export function decide(draft: Draft, field: Field, choice: 'mine' | 'theirs'): Draft {
  const origin = put(draft.origin, field, draft.server[field]);
  return choice === 'mine' ? { ...draft, origin } : { ...draft, origin, mine: put(draft.mine, field, draft.server[field]) };
}

/** Unsaved changes as kept on this computer: mine and what they were made from. */
export interface KeptChanges {
  mine: Partial<Values>;
  origin: Partial<Values>;
}

export function changesToKeep(draft: Draft): KeptChanges | null {
  const fields = dirtyFields(draft);
  if (fields.length === 0) return null;
  const pick = (values: Values): Partial<Values> => Object.fromEntries(fields.map((field) => [field, values[field]]));
  return { mine: pick(draft.mine), origin: pick(draft.origin) };
}

/** Puts kept changes back. What the server has changed since then becomes a conflict, not a silent overwrite. */
export function restore(draft: Draft, kept: KeptChanges): Draft {
  return { ...draft, mine: { ...draft.mine, ...kept.mine }, origin: { ...draft.origin, ...kept.origin } };
}

/** Fields of kept changes that still differ from what the server has. */
export const stillDifferent = (server: Values, kept: KeptChanges): Field[] =>
  (Object.keys(kept.mine) as Field[]).filter((field) => !same(kept.mine[field], server[field]));
