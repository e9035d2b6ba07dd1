import { keyOf, KeySequence } from './shortcuts.js';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}): string =>
  keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('keys as people write them', () => {
  it('names plain, held and shifted keys', () => {
    expect(press('x')).toBe('x');
    expect(press('X', { shiftKey: true })).toBe('Shift+x');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('ArrowUp', { altKey: true })).toBe('Alt+ArrowUp');
    expect(press('Enter', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Enter');
  });

  it('takes Cmd for Ctrl', () => expect(press('k', { metaKey: true })).toBe('Ctrl+k'));
});

describe('two keys one after the other', () => {
  it('are a sequence within a second only', () => {
    let now = 0;
    const sequence = new KeySequence(['g', 'c'], () => now);
    expect(sequence.press('g')).toBeNull();
    expect(sequence.press('p')).toBe('g p');
    expect(sequence.press('p')).toBeNull();
    sequence.press('g');
    now = 1_500;
    expect(sequence.press('p')).toBeNull();
  });
});
