import { REFRESH_GRACE_MS, SESSION_IDLE_MS, SESSION_MAX_MS, StaffSession } from './staff-session.js';

const start = new Date('2026-11-23T09:00:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);
const from = { device: 'Firefox on Linux', address: '192.0.2.7' };
const session = () => StaffSession.open({ id: 's', userId: 'u', tokenHash: 'one', at: start, from });

describe('a session', () => {
  it('exchanges each token once, repeats the exchange for a short grace, then takes it for a replay', () => {
    const s = session();
    expect(s.judge('one', start)).toBe('rotate');
    s.rotate('two', start, from);
    expect(s.judge('one', after(REFRESH_GRACE_MS))).toBe('repeat');
    expect(s.judge('one', after(REFRESH_GRACE_MS + 1))).toBe('replayed');
    expect(s.judge('two', after(1))).toBe('rotate');
    s.rotate('three', after(2), from);
    expect(s.judge('one', after(3))).toBe('replayed');
    expect(s.judge('never issued', after(3))).toBe('replayed');
  });

  it('ends when unused, when old, and when revoked', () => {
    expect(session().isLive(after(SESSION_IDLE_MS))).toBe(true);
    expect(session().isLive(after(SESSION_IDLE_MS + 1))).toBe(false);
    const used = session();
    used.rotate('two', after(SESSION_MAX_MS), from);
    expect(used.isLive(after(SESSION_MAX_MS))).toBe(true);
    expect(used.isLive(after(SESSION_MAX_MS + 1))).toBe(false);
    const revoked = session();
    revoked.revoke(start);
    expect(revoked.isLive(start)).toBe(false);
  });
});
