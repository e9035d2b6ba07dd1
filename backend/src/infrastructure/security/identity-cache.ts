import type { AdminEvent } from '@atelier/contracts';
import type { StaffUser } from '../../domain/staff/staff-user.js';
import type { AccessClaims } from '../../application/ports/secrets.js';

/** For an ending that was not heard of, because the line that tells of it broke without a sign. */
const MAX_AGE_MS = 20_000;
const MAX_ENTRIES = 2_000;

interface Entry {
  user: StaffUser;
  at: number;
}

/**
 * Remembers whom a session speaks for, so that most requests of staff ask the database nothing. Whatever ends a session or changes its owner is told to
 * every process at once, and forgets it here; while this process cannot hear that, nothing is remembered.
 */
export class IdentityCache {
  private readonly entries = new Map<string, Entry>();
  private generation = 0;

  constructor(
    private readonly identify: (claims: AccessClaims) => Promise<StaffUser>,
    /** Whether endings are heard right now. */
    private readonly hears: () => boolean,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws auth.required */
  async execute(claims: AccessClaims): Promise<StaffUser> {
    const entry = this.entries.get(claims.sessionId);
    if (entry !== undefined && this.hears() && this.now() - entry.at <= MAX_AGE_MS && entry.user.id === claims.userId) return entry.user;
    const { generation } = this;
    const user = await this.identify(claims);
    // Something ended while the answer was on its way: it may be the one.
    if (generation === this.generation && this.hears()) this.keep(claims.sessionId, user);
    return user;
  }

  hear(event: AdminEvent): void {
    if (event.type === 'session.ended')
      this.forget((user, sessionId) => (event.sessionId === null ? user.id === event.userId : sessionId === event.sessionId));
    if (event.type === 'staff.changed') this.forget((user) => user.id === event.id);
  }

  clear(): void {
    this.forget(() => true);
  }

  private keep(sessionId: string, user: StaffUser): void {
    this.entries.set(sessionId, { user, at: this.now() });
    if (this.entries.size > MAX_ENTRIES) this.entries.delete(this.entries.keys().next().value ?? '');
  }

  private forget(which: (user: StaffUser, sessionId: string) => boolean): void {
    this.generation++;
    for (const [sessionId, { user }] of this.entries) if (which(user, sessionId)) this.entries.delete(sessionId);
  }
}
