const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'o', å: 'a', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Turns any label into a slug (`Łódź, Hall №2` → `lodz-hall-no2`); empty if nothing usable is left. At most 120 characters. */
export function slugify(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæøåœłđðþı]/gu, (letter) => LETTERS[letter] ?? '')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 120)
    .replace(/^-+|-+$/gu, '');
}
