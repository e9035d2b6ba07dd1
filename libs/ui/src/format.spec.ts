import { counted, fileSize, moment, momentAndTime, pause } from './format.js';

const now = new Date('2026-11-23T12:00:00');

describe('times as people say them', () => {
  it.each([
    ['2026-11-23T10:41:00', '10:41'],
    ['2026-11-22T10:41:00', 'Sun'],
    ['2026-11-12T16:40:00', '12 Nov'],
    ['2025-11-12T16:40:00', '12 Nov 2025'],
  ])('%s is %s', (at, said) => expect(moment(at, now)).toBe(said));

  it('keeps the time of day when asked', () => {
    expect(momentAndTime('2026-11-12T16:40:00', now)).toBe('12 Nov, 16:40');
    expect(momentAndTime('2026-11-23T10:41:00', now)).toBe('10:41');
  });
});

describe('figures', () => {
  it('counts with the right noun', () => {
    expect(counted(1, 'project')).toBe('1 project');
    expect(counted(1208, 'project')).toBe('1,208 projects');
  });
  it('names sizes and pauses', () => {
    expect(fileSize(17_900_000)).toBe('17.9 MB');
    expect(fileSize(840_200)).toBe('840 kB');
    expect(fileSize(999_600)).toBe('1 MB');
    expect(fileSize(999_600_000)).toBe('1 GB');
    expect(fileSize(1_250_000_000)).toBe('1.3 GB');
    expect(pause(8)).toBe('8 s');
    expect(pause(900)).toBe('15 minutes');
  });
});
