/** One act worth remembering. Who asked for it, from where and in which request is known to the log itself. */
export interface AuditRecord {
  /** `concept.what_happened`, for example `project.published`. */
  action: string;
  target: { type: string; id: string | null; label: string };
  /** Only what the act changed; never a password, a token or a hash. */
  before?: Readonly<Record<string, unknown>>;
  after?: Readonly<Record<string, unknown>>;
  /** Where nobody is signed in yet, or it is not the one who is. */
  actor?: AuditActor;
}
export interface AuditActor {
  kind: 'staff' | 'token' | 'visitor' | 'system';
  id: string | null;
  name: string;
}

export abstract class AuditLog {
  /** Inside a unit of work it is kept with the change or not at all. */
  abstract record(entry: AuditRecord): Promise<void>;
  /** As `record`, unless the same actor did the same to the same target within the last `minutes`. */
  abstract recordOnce(entry: AuditRecord, minutes: number): Promise<void>;
}
