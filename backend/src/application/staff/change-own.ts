import type { StaffUser } from '../../domain/staff/staff-user.js';
import { signInRequired } from '../errors.js';
import type { Outbox } from '../ports/outbox.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Whoever is signed in, and the session they are signed in by. */
export interface Own {
  userId: string;
  sessionId: string;
}

/** The frame every change of one's own account shares: load it locked, change, save, tell. */
export class ChangeOwn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @throws auth.required, and whatever `act` throws; then nothing is kept */
  execute<T>(userId: string, act: (user: StaffUser) => T | Promise<T>): Promise<T> {
    return this.unitOfWork.run(async () => {
      const user = await this.staff.lock(userId);
      if (user === null) throw signInRequired();
      const result = await act(user);
      await this.staff.save(user);
      await this.outbox.announce({ type: 'staff.changed', id: userId });
      return result;
    });
  }
}
