export type Role = 'admin' | 'editor' | 'viewer';

/** Somebody who works at the studio and may sign in. */
export class StaffUser {
  readonly disabledAt: Date | null = null;

  private constructor(
    readonly id: string,
    /** Lower case; the name one signs in with. */
    readonly email: string,
    readonly name: string,
    readonly role: Role,
    /** Argon2id, PHC string. */
    readonly passwordHash: string,
    readonly createdAt: Date,
  ) {}

  static create(input: { id: string; email: string; name: string; role: Role; passwordHash: string; at: Date }): StaffUser {
    return new StaffUser(input.id, input.email.trim().toLowerCase(), input.name, input.role, input.passwordHash, input.at);
  }

  maySignIn(): boolean {
    return this.disabledAt === null;
  }

  changePassword(passwordHash: string): void {
    Object.assign(this, { passwordHash });
  }
}
