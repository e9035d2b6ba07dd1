import { createSignal } from 'solid-js';

/** Which entries of a list are selected, by id. */
export function createSelection() {
  const [ids, setIds] = createSignal<ReadonlySet<string>>(new Set());
  const set = (id: string, on: boolean): void =>
    void setIds((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  return {
    ids,
    size: () => ids().size,
    has: (id: string) => ids().has(id),
    set,
    toggle: (id: string) => set(id, !ids().has(id)),
    all: (every: readonly string[]) => setIds(new Set(every)),
    clear: () => setIds(new Set<string>()),
  };
}

export type Selection = ReturnType<typeof createSelection>;
