const DAY = 24 * 60 * 60 * 1000;

/** How long a session lives unused, and at the most. */
export const SESSION_IDLE_MS = 14 * DAY;
export const SESSION_MAX_MS = 90 * DAY;
/** How long a refresh token that was just used still answers with the same successor, for tabs that raced or an answer that was lost. */
export const REFRESH_GRACE_MS = 20_000;

/** Where a request comes from, as far as it says so. */
export interface Origin {
  device: string;
  address: string;
}

export type RefreshOutcome = 'rotate' | 'repeat' | 'replayed' | 'unknown';

/**
 * One sign-in on one device. Its refresh tokens form a chain: each is used once and replaced. A token that comes back after the grace was copied
 * by somebody, so the session ends (RFC 9700, section 4.14.2).
 */
export class StaffSession {
  readonly revokedAt: Date | null = null;
  /** SHA-256 of the token before the current one, and when it was exchanged. */
  readonly previousTokenHash: string | null = null;
  readonly rotatedAt: Date | null = null;

  private constructor(
    readonly id: string,
    readonly userId: string,
    /** SHA-256 of the token that may be exchanged next, hexadecimal. */
    readonly currentTokenHash: string,
    readonly createdAt: Date,
    readonly lastUsedAt: Date,
    /** Browser and system as people call them, and the network address it was last used from. */
    readonly device: string,
    readonly address: string,
  ) {}

  static open(input: { id: string; userId: string; tokenHash: string; at: Date; from: Origin }): StaffSession {
    const { id, userId, tokenHash, at, from } = input;
    return new StaffSession(id, userId, tokenHash, at, at, from.device, from.address);
  }

  isLive(at: Date): boolean {
    return (
      this.revokedAt === null &&
      at.getTime() - this.lastUsedAt.getTime() <= SESSION_IDLE_MS &&
      at.getTime() - this.createdAt.getTime() <= SESSION_MAX_MS
    );
  }

  /** What presenting this token means now: exchange it, repeat the last exchange, or a replay that must end the session. */
  judge(tokenHash: string, at: Date): RefreshOutcome {
    if (tokenHash === this.currentTokenHash) return 'rotate';
    if (tokenHash !== this.previousTokenHash || this.rotatedAt === null) return 'replayed';
    return at.getTime() - this.rotatedAt.getTime() <= REFRESH_GRACE_MS ? 'repeat' : 'replayed';
  }

  rotate(nextTokenHash: string, at: Date, from: Origin): void {
    const { device, address } = from;
    Object.assign(this, { previousTokenHash: this.currentTokenHash, currentTokenHash: nextTokenHash, rotatedAt: at, lastUsedAt: at });
    Object.assign(this, { device, address });
  }

  revoke(at: Date): void {
    if (this.revokedAt === null) Object.assign(this, { revokedAt: at });
  }
}
