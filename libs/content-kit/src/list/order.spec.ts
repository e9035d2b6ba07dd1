import { followerOf, moved } from './order.js';

describe('moving an item', () => {
  const list = ['a', 'b', 'c', 'd'];
  it.each([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 1, 'abcd'],
    [0, 4, 'abcd'],
    [-1, 2, 'abcd'],
  ])('from %i to %i', (from, to, result) => expect(moved(list, from, to).join('')).toBe(result));
  it('leaves the list itself alone', () => {
    moved(list, 0, 3);
    expect(list.join('')).toBe('abcd');
  });
});

describe('the place of an item', () => {
  it('is named by what follows', () => {
    const items = [{ id: 'a' }, { id: 'b' }];
    expect(followerOf(items, 'a')).toBe('b');
    expect(followerOf(items, 'b')).toBeNull();
  });
});
