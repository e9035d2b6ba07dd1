import type { StaffSession } from '../../domain/staff/staff-session.js';
import type { StaffUser } from '../../domain/staff/staff-user.js';

export abstract class StaffRepository {
  abstract find(id: string): Promise<StaffUser | null>;
  /** `email` in any case. */
  abstract findByEmail(email: string): Promise<StaffUser | null>;
  abstract save(user: StaffUser): Promise<void>;
  abstract count(): Promise<number>;
  abstract findSession(id: string): Promise<StaffSession | null>;
  /** As `findSession`, and nobody else can change it until the unit of work ends. */
  abstract lockSession(id: string): Promise<StaffSession | null>;
  abstract saveSession(session: StaffSession): Promise<void>;
}
