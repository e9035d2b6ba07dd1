import type { FigureForm } from '../model.js';

/**
 * `sizes` of every place a picture can stand in, from the grid in `styles/grid.css`: twelve columns between two margins, at most 152 px
 * each. A column with its gutter is about 7.9 % of the window until the sheet stops growing near 2,050 px.
 */
const wide = (columns: number, bleed = false): string => `${Math.round(columns * 7.8 + (bleed ? 3.6 : -1.4))}vw`;
const phone = (width: string): string => `(width < 40rem) ${width}`;

const FULL = '100vw';
const PHONE_WORKS = [FULL, '74vw', '70vw'];
/** Positions of the strophe, in columns; `true` bleeds. */
const STROPHE: readonly (readonly [number, boolean])[] = [
  [7, true],
  [4, false],
  [3, false],
  [7, true],
  [9, false],
  [5, false],
  [6, false],
  [9, false],
  [3, false],
  [8, false],
  [3, false],
  [7, true],
];

/** Of a work at a position of the list, counted from 0. */
export function workSizes(position: number, tall: boolean, home: boolean): string {
  const [columns, bleed] = STROPHE[position % 12] ?? [9, false];
  const narrowed = tall && (position % 12 === 4 || position % 12 === 7) ? columns - 4 : columns;
  const onPhone = tall ? '62vw' : PHONE_WORKS[(position + (home ? 1 : 0)) % 3];
  return `${phone(onPhone ?? FULL)}, ${wide(narrowed, bleed)}`;
}

/** The hero fills its frame, so a wide picture is larger than the frame it shows through: 4:5 on a phone, the window's height beyond. */
export function heroSizes(ratio: number): string {
  return `${phone(`${Math.max(100, Math.round(ratio * 125))}vw`)}, max(100vw, ${Math.round(ratio * 100)}vh - ${Math.round(ratio * 16)}rem)`;
}

/**
 * Where a picture is shown at 4:5 and no wider. The hero is only as long as it is not held at 78 % of the window's height, that is while
 * 125 % of the width are no more than that; in a lower window the whole picture has more to give than the crop. One in a hundred is let go:
 * a phone of 412 × 1.75 pixels would load the crop of 1,080 for the one that the crop of 720 is short of.
 */
export const HERO_UPRIGHT = { media: '(width < 40rem) and (max-aspect-ratio: 78/125)', sizes: '99vw' };
export const LOST_UPRIGHT = { media: '(width < 40rem)', sizes: '90vw' };

const FORMS: Record<FigureForm, (ratio: number, share: number, second: boolean) => string> = {
  bleed: () => FULL,
  pair: (_, share) => `${phone('90vw')}, ${Math.round(share * 92)}vw`,
  in: () => `${phone('84vw')}, ${wide(9, true)}`,
  'in tall': () => `${phone('84vw')}, ${wide(6)}`,
  ab: (_, __, second) => (second ? `${phone(FULL)}, ${wide(7)}` : `${phone('62vw')}, ${wide(3)}`),
  ba: (_, __, second) => (second ? `${phone('62vw')}, ${wide(3)}` : `${phone(FULL)}, ${wide(7)}`),
  wide: () => `${phone('90vw')}, ${wide(9)}`,
  'wide tall': () => `${phone('90vw')}, ${wide(6)}`,
};

export const plateSizes = (form: FigureForm, ratio: number, share = 1, second = false): string => FORMS[form](ratio, share, second);

export const INDEX_SIZES = `(width < 60rem) 1px, ${wide(3, true)}`;
export const TURN_SIZES = { prev: `(width < 40rem) 1px, ${wide(3)}`, next: `${phone('90vw')}, ${wide(7)}` };
export const TEXT_SIZES = `${phone('90vw')}, (width < 48rem) 92vw, ${wide(6)}`;
/** A fifth of a row of news; beside an article; the opening of About, cut to 2:1; a face. */
export const NEWS_SIZES = `${phone('30vw')}, ${wide(2)}`;
export const COVER_SIZES = { wide: FORMS.in(1, 1, false), tall: FORMS['in tall'](1, 1, false) };
export const ARTICLE_SIZES = `${phone('90vw')}, (width < 48rem) 92vw, ${wide(9)}`;
export const OPENING_SIZES = FULL;
export const PORTRAIT_SIZES = '6rem';
export const LOST_SIZES = `(width < 48rem) 90vw, ${wide(5, true)}`;
