import { visibleRange } from './window.js';

describe('rows worth drawing', () => {
  it('are those in view and a few to spare', () => {
    const { from, to } = visibleRange(1000, 48, 4800, 800);
    expect(from).toBeLessThanOrEqual(100 - 6);
    expect(to).toBeGreaterThanOrEqual(117 + 6);
    expect(to - from).toBeLessThan(60);
  });
  it('never leave the list', () => {
    expect(visibleRange(10, 48, -200, 800)).toEqual({ from: 0, to: 10 });
    expect(visibleRange(0, 48, 0, 800)).toEqual({ from: 0, to: 0 });
    expect(visibleRange(20, 48, 9999, 800).to).toBe(20);
  });
});
