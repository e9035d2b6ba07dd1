import fc from 'fast-check';
import { backupsToKeep, parseRetention, type DatedBackup, type Retention } from './retention.js';

const DAY = 24 * 60 * 60 * 1_000;
const at = (text: string): DatedBackup => ({ id: text, at: new Date(text) });
const kept = (texts: string[], retention: Partial<Retention>) =>
  [...backupsToKeep(texts.map(at), { days: 0, weeks: 0, months: 0, ...retention })].sort();

const anyRetention = fc.record({ days: fc.nat(10), weeks: fc.nat(6), months: fc.nat(14) });
const anyBackups = fc
  .uniqueArray(fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }), {
    selector: (date) => date.getTime(),
    maxLength: 120,
  })
  .map((dates) => dates.map((date): DatedBackup => ({ id: date.toISOString(), at: date })));
const dayOf = ({ at: date }: DatedBackup) => date.toISOString().slice(0, 10);
const monthOf = ({ at: date }: DatedBackup) => date.toISOString().slice(0, 7);

describe('which backups are kept', () => {
  it('keeps the newest of a day, of a week from Monday on, of a month', () => {
    expect(kept(['2026-03-01T01:00Z', '2026-03-01T23:59Z', '2026-03-02T00:00Z'], { days: 2 })).toEqual([
      '2026-03-01T23:59Z',
      '2026-03-02T00:00Z',
    ]);
    // 1 March 2026 is a Sunday.
    expect(kept(['2026-02-23T01:00Z', '2026-03-01T01:00Z', '2026-03-02T01:00Z'], { weeks: 2 })).toEqual([
      '2026-03-01T01:00Z',
      '2026-03-02T01:00Z',
    ]);
    expect(kept(['2026-01-02T01:00Z', '2026-01-31T01:00Z', '2026-02-01T01:00Z'], { months: 12 })).toEqual([
      '2026-01-31T01:00Z',
      '2026-02-01T01:00Z',
    ]);
  });

  it('counts periods in which there is one: a pause deletes nothing', () => {
    expect(kept(['2025-01-01T01:00Z', '2025-01-02T01:00Z', '2026-03-02T01:00Z'], { days: 3 })).toHaveLength(3);
  });

  it('never deletes the newest, and keeps no more than was asked for', () => {
    fc.assert(
      fc.property(anyBackups, anyRetention, (backups, retention) => {
        const keep = backupsToKeep(backups, retention);
        const newest = backups.reduce<DatedBackup | undefined>((a, b) => (a === undefined || b.at > a.at ? b : a), undefined);
        if (newest !== undefined) expect(keep).toContain(newest.id);
        expect(keep.size).toBeLessThanOrEqual(Math.max(1, retention.days + retention.weeks + retention.months));
        for (const id of keep) expect(backups.map((one) => one.id)).toContain(id);
      }),
    );
  });

  it('leaves one of each of the latest days and months, and of those the newest', () => {
    fc.assert(
      fc.property(anyBackups, anyRetention, (backups, retention) => {
        const keep = backupsToKeep(backups, retention);
        for (const [count, periodOf] of [
          [retention.days, dayOf],
          [retention.months, monthOf],
        ] as const) {
          const periods = [...new Set(backups.map(periodOf))]
            .sort()
            .slice(-count || Infinity)
            .slice(0, count);
          for (const period of periods) {
            const newest = backups.filter((one) => periodOf(one) === period).sort((a, b) => b.at.getTime() - a.at.getTime())[0];
            expect(keep).toContain(newest?.id);
          }
        }
      }),
    );
  });

  it('keeps what it kept, asked again, and in whatever order it is told', () => {
    fc.assert(
      fc.property(anyBackups, anyRetention, (backups, retention) => {
        const keep = backupsToKeep(backups, retention);
        expect(
          backupsToKeep(
            backups.filter(({ id }) => keep.has(id)),
            retention,
          ),
        ).toEqual(keep);
        expect([...backupsToKeep(backups.toReversed(), retention)].sort()).toEqual([...keep].sort());
      }),
    );
  });

  it('has a year behind it after a year of nightly backups, a week of it day by day', () => {
    let backups: DatedBackup[] = [];
    for (let day = 0; day < 400; day++) {
      backups.push(at(new Date(Date.UTC(2026, 0, 1, 3) + day * DAY).toISOString()));
      const keep = backupsToKeep(backups, { days: 7, weeks: 4, months: 12 });
      backups = backups.filter(({ id }) => keep.has(id));
    }
    expect(backups.slice(-7).map(dayOf)).toEqual([
      '2027-01-29',
      '2027-01-30',
      '2027-01-31',
      '2027-02-01',
      '2027-02-02',
      '2027-02-03',
      '2027-02-04',
    ]);
    expect(new Set(backups.map(monthOf)).size).toBe(12);
  });
});

it('reads how much is kept, and refuses what it does not understand or would keep nothing', () => {
  expect(parseRetention('7d,4w,12m')).toEqual({ days: 7, weeks: 4, months: 12 });
  expect(parseRetention(' 12m , 3d')).toEqual({ days: 3, weeks: 0, months: 12 });
  for (const wrong of ['', '7', '7x', 'd', '-1d', '0d', '0d,0w', '7d;4w', '7d,'])
    expect([wrong, parseRetention(wrong)]).toEqual([wrong, null]);
});
