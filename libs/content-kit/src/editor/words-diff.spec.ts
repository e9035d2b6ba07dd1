import { diffWords } from './words-diff.js';

describe('difference of two texts', () => {
  it('names what came and what went', () => {
    expect(diffWords('a reading room for all', 'a public reading room')).toEqual([
      { kind: 'same', text: 'a ' },
      { kind: 'added', text: 'public ' },
      { kind: 'same', text: 'reading room' },
      { kind: 'removed', text: ' for all' },
    ]);
  });
  it('puts both texts together again', () => {
    const parts = diffWords('one two three four', 'zero two four five');
    const text = (...kinds: string[]): string =>
      parts
        .filter(({ kind }) => kinds.includes(kind))
        .map((part) => part.text)
        .join('');
    expect(text('same', 'removed')).toBe('one two three four');
    expect(text('same', 'added')).toBe('zero two four five');
  });
  it('gives up on very long texts', () => {
    const long = 'word '.repeat(2000);
    expect(diffWords('', long)).toEqual([{ kind: 'same', text: long }]);
  });
});
