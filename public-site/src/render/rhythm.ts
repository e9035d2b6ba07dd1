import type { Figure, FigureForm, Inline, Plate } from '../model.js';

export interface Quote {
  paragraphs: Inline[][];
  by: string;
}

/** The order in which figures follow one another after the opening plate. */
const CYCLE = ['pair', 'in', 'ab', 'wide', 'bleed'] as const;
const TALL = 1;
const PANORAMA = 2.1;

const tall = (plate: Plate) => plate.ratio < TALL;
const panorama = (plate: Plate | undefined) => plate !== undefined && plate.ratio > PANORAMA;

/** The first plate: it bleeds, unless it stands; a standing picture at full width would be three windows high. */
export function opening(plates: readonly Plate[]): Figure | null {
  const first = plates[0];
  return first ? { form: tall(first) ? 'in tall' : 'bleed', plates: [first] } : null;
}

/**
 * Sets the other plates in a rhythm of five figures by order and ratio. The order is never changed; where the next plates do not suit
 * the figure whose turn it is, a kin of it stands in. One quotation at most, after the second figure.
 */
export function rhythm(plates: readonly Plate[], quote: Quote | null): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0, turn = 0; at < plates.length; turn++) {
    const figure = next(CYCLE[turn % CYCLE.length] ?? 'in', plates.slice(at, at + 2));
    figures.push(figure);
    at += figure.plates.length;
  }
  if (quote) figures.splice(Math.min(2, figures.length), 0, { form: 'said', quote });
  return figures;
}

function next(wanted: (typeof CYCLE)[number], plates: readonly Plate[]): { form: FigureForm; plates: Plate[] } {
  const [first, second] = plates as [Plate, Plate | undefined];
  const one = (form: FigureForm) => ({ form, plates: [first] });
  if (panorama(first)) return one(wanted === 'wide' || wanted === 'bleed' ? 'bleed' : 'in');
  if (wanted === 'pair' || wanted === 'ab') {
    if (!second || panorama(second)) return one(tall(first) ? 'wide tall' : 'wide');
    if (wanted === 'pair' || (tall(first) && tall(second))) return { form: 'pair', plates: [first, second] };
    return { form: tall(second) ? 'ba' : 'ab', plates: [first, second] };
  }
  if (tall(first)) {
    if (wanted === 'bleed' && second && tall(second)) return { form: 'pair', plates: [first, second] };
    return one(wanted === 'wide' ? 'wide tall' : 'in tall');
  }
  return one(wanted);
}
