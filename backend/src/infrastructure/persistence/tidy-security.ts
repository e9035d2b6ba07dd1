import type { StaffRepository } from '../../application/ports/staff-repository.js';
import type { Database } from './database.js';

const DAY = 24 * 60 * 60 * 1000;
/** A month longer than a session can live: in case somebody asks where an account was used from. */
const SESSIONS_MS = 90 * DAY + 30 * DAY;

/** Forgets what is over: counters, links, letters about accounts, sessions. The audit log forgets nothing. */
export async function tidySecurity(database: Database, staff: StaffRepository, now: Date): Promise<void> {
  await database.execute('delete from atelier.rate_limits where expire < ?', [now.getTime()]);
  const month = new Date(now.getTime() - 30 * DAY);
  await database.execute(
    `delete from atelier.mails where template in ('staff-link', 'staff-notice') and status <> 'transmitting' and created_at < ?`,
    [month],
  );
  await database.execute('delete from atelier.staff_links where coalesce(spent_at, expires_at) < ?', [month]);
  await staff.forgetSessions(new Date(now.getTime() - SESSIONS_MS));
}
