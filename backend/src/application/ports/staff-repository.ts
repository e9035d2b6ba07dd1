import type { StaffSession } from '../../domain/staff/staff-session.js';
import type { StaffUser } from '../../domain/staff/staff-user.js';

export abstract class StaffRepository {
  abstract find(id: string): Promise<StaffUser | null>;
  /** As `find`, and nobody else can change them until the unit of work ends. */
  abstract lock(id: string): Promise<StaffUser | null>;
  /** `email` in any case. */
  abstract findByEmail(email: string): Promise<StaffUser | null>;
  /** Administrators who may sign in, all locked until the unit of work ends, so that the last one cannot be lost by two at once. */
  abstract lockAdmins(): Promise<StaffUser[]>;
  /** @throws staff.email_taken */
  abstract save(user: StaffUser): Promise<void>;
  /** Of an invitation nobody accepted. */
  abstract remove(user: StaffUser): Promise<void>;
  abstract count(): Promise<number>;
  abstract findSession(id: string): Promise<StaffSession | null>;
  /** As `findSession`, and nobody else can change it until the unit of work ends. */
  abstract lockSession(id: string): Promise<StaffSession | null>;
  abstract saveSession(session: StaffSession): Promise<void>;
  /** Ends every session of a person but one. Resolves with how many it ended. */
  abstract revokeSessions(userId: string, at: Date, exceptId?: string): Promise<number>;
  /** Forgets sessions that have been over for a month. */
  abstract forgetSessions(before: Date): Promise<void>;
}
