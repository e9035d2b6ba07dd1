/** Index of the tile in the row above or below whose middle is nearest. */
export function beside(list: HTMLElement | undefined, from: number, by: 1 | -1): number {
  const tiles = [...(list?.querySelectorAll<HTMLElement>('li[data-id]') ?? [])];
  const here = tiles[from]?.getBoundingClientRect();
  if (here === undefined) return from;
  const middle = here.left + here.width / 2;
  let best = from;
  let distance = Infinity;
  let row: number | null = null;
  for (let index = from + by; index >= 0 && index < tiles.length; index += by) {
    const box = tiles[index]?.getBoundingClientRect();
    if (box === undefined || Math.abs(box.top - here.top) < 4) continue;
    row ??= box.top;
    if (Math.abs(box.top - row) > 4) break;
    const away = Math.abs(box.left + box.width / 2 - middle);
    if (away < distance) [best, distance] = [index, away];
  }
  return best;
}
