import type { Writable } from '../writable.js';

export type Role = 'admin' | 'editor' | 'viewer';
export type StaffStatus = 'invited' | 'active' | 'disabled';

/** A time-based one-time password (RFC 6238). Kept sealed: whoever reads the database cannot make codes. */
export interface SecondFactor {
  sealedSecret: string;
  /** Null until a first code has proved that the app has the secret. */
  confirmedAt: string | null;
  /** Number of the 30 seconds whose code was used last; that code and all before it are spent. */
  lastStep: number;
  /** Keyed hashes of the codes that let in without the app, each once. */
  recoveryHashes: readonly string[];
}

/** Somebody who works at the studio and may sign in. */
export class StaffUser {
  readonly disabledAt: Date | null = null;
  readonly secondFactor: SecondFactor | null = null;
  readonly passwordChangedAt: Date;

  private constructor(
    readonly id: string,
    /** Lower case; the name one signs in with. */
    readonly email: string,
    readonly name: string,
    readonly role: Role,
    /** Argon2id, PHC string; null while an invitation has not been accepted. */
    readonly passwordHash: string | null,
    readonly createdAt: Date,
  ) {
    this.passwordChangedAt = createdAt;
  }

  static create(input: { id: string; email: string; name: string; role: Role; passwordHash: string | null; at: Date }): StaffUser {
    return new StaffUser(input.id, input.email.trim().toLowerCase(), input.name, input.role, input.passwordHash, input.at);
  }

  get status(): StaffStatus {
    if (this.disabledAt !== null) return 'disabled';
    return this.passwordHash === null ? 'invited' : 'active';
  }

  maySignIn(): boolean {
    return this.status === 'active';
  }

  get hasSecondFactor(): boolean {
    return this.secondFactor !== null && this.secondFactor.confirmedAt !== null;
  }

  rename(name: string): void {
    this.change({ name });
  }

  changeRole(role: Role): void {
    this.change({ role });
  }

  changeEmail(email: string): void {
    this.change({ email: email.trim().toLowerCase() });
  }

  changePassword(passwordHash: string, at: Date): void {
    this.change({ passwordHash, passwordChangedAt: at });
  }

  disable(at: Date): void {
    if (this.disabledAt === null) this.change({ disabledAt: at });
  }

  enable(): void {
    this.change({ disabledAt: null });
  }

  /** A secret the app is about to learn; it lets nobody in and keeps nobody out until it is confirmed. */
  beginSecondFactor(sealedSecret: string): void {
    this.change({ secondFactor: { sealedSecret, confirmedAt: null, lastStep: 0, recoveryHashes: [] } });
  }

  confirmSecondFactor(step: number, recoveryHashes: readonly string[], at: Date): void {
    if (this.secondFactor !== null)
      this.change({ secondFactor: { ...this.secondFactor, confirmedAt: at.toISOString(), lastStep: step, recoveryHashes } });
  }

  replaceRecoveryCodes(recoveryHashes: readonly string[]): void {
    if (this.secondFactor !== null) this.change({ secondFactor: { ...this.secondFactor, recoveryHashes } });
  }

  /** False if a code of this or a later moment was used before (ASVS 5.0, 6.5.1). */
  spendCode(step: number): boolean {
    if (this.secondFactor === null || step <= this.secondFactor.lastStep) return false;
    this.change({ secondFactor: { ...this.secondFactor, lastStep: step } });
    return true;
  }

  /** False if it is none of theirs, or was used before. */
  spendRecoveryCode(hash: string): boolean {
    const { secondFactor } = this;
    if (secondFactor === null || !secondFactor.recoveryHashes.includes(hash)) return false;
    this.replaceRecoveryCodes(secondFactor.recoveryHashes.filter((one) => one !== hash));
    return true;
  }

  reseal(sealedSecret: string): void {
    if (this.secondFactor !== null) this.change({ secondFactor: { ...this.secondFactor, sealedSecret } });
  }

  removeSecondFactor(): void {
    this.change({ secondFactor: null });
  }

  private change(changes: Partial<Writable<StaffUser>>): void {
    Object.assign(this, changes);
  }
}
