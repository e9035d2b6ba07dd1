import { isCompatible } from './manifest.js';

describe('kit version of a module', () => {
  it.each([
    ['1.0', '1.0', true],
    ['1.0', '1.4', true],
    ['1.5', '1.4', false],
    ['2.0', '1.4', false],
    ['0.9', '1.0', false],
    ['', '1.0', false],
    ['latest', '1.0', false],
  ])('%s on %s: %s', (wanted, offered, runs) => expect(isCompatible(wanted, offered)).toBe(runs));
});
