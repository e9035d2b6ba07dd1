const DAY = 24 * 60 * 60 * 1000;

/** A program's key to the API. It speaks for whoever made it, with less than they may do, until it expires or is revoked. */
export class ApiToken {
  readonly lastUsedAt: Date | null = null;
  readonly revokedAt: Date | null = null;

  private constructor(
    readonly id: string,
    readonly name: string,
    readonly scopes: readonly string[],
    /** SHA-256 of 256 random bits, hexadecimal. */
    readonly secretHash: string,
    readonly createdById: string,
    readonly createdAt: Date,
    readonly expiresAt: Date,
  ) {}

  static create(input: {
    id: string;
    name: string;
    scopes: readonly string[];
    secretHash: string;
    createdById: string;
    at: Date;
    days: number;
  }): ApiToken {
    const { id, name, scopes, secretHash, createdById, at, days } = input;
    return new ApiToken(id, name, [...new Set(scopes)], secretHash, createdById, at, new Date(at.getTime() + days * DAY));
  }

  isLive(at: Date): boolean {
    return this.revokedAt === null && at < this.expiresAt;
  }

  revoke(at: Date): void {
    if (this.revokedAt === null) Object.assign(this, { revokedAt: at });
  }
}
