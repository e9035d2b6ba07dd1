export type LinkPurpose = 'invitation' | 'password' | 'email';

const HOUR = 60 * 60 * 1000;
/** How long a link holds: an invitation a week, a new password an hour, a new address a day. */
export const LINK_LIFETIME_MS: Record<LinkPurpose, number> = { invitation: 7 * 24 * HOUR, password: HOUR, email: 24 * HOUR };

/** What a link in a letter allows, once. Its token is derived with a secret key and stored nowhere. */
export class StaffLink {
  readonly spentAt: Date | null = null;

  private constructor(
    readonly id: string,
    readonly userId: string,
    readonly purpose: LinkPurpose,
    /** The new address, where the link confirms one; else empty. */
    readonly email: string,
    readonly createdAt: Date,
    readonly expiresAt: Date,
  ) {}

  static write(input: { id: string; userId: string; purpose: LinkPurpose; email?: string; at: Date }): StaffLink {
    const { id, userId, purpose, email = '', at } = input;
    return new StaffLink(id, userId, purpose, email, at, new Date(at.getTime() + LINK_LIFETIME_MS[purpose]));
  }

  holds(at: Date): boolean {
    return this.spentAt === null && at < this.expiresAt;
  }

  spend(at: Date): void {
    if (this.spentAt === null) Object.assign(this, { spentAt: at });
  }
}
