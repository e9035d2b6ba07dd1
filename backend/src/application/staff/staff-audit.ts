import type { AuditActor } from '../ports/audit-log.js';

interface Named {
  id: string;
  name: string;
}

/** Somebody of the staff, as what an entry of the audit log is about, and as who did it. */
export const staffTarget = ({ id, name }: Named) => ({ type: 'staff', id, label: name });
export const staffActor = ({ id, name }: Named): AuditActor => ({ kind: 'staff', id, name });
