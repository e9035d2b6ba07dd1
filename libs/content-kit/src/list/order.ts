/** The list with the item at `from` standing at `to`; the same list if nothing would move. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || from < 0 || to < 0 || from >= items.length || to >= items.length) return items;
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

/** Id of what follows an item, null if it is the last: the way the API names a place. */
export function followerOf(items: readonly { id: string }[], id: string): string | null {
  const index = items.findIndex((item) => item.id === id);
  return items[index + 1]?.id ?? null;
}
