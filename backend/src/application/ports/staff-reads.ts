import type {
  Account,
  ApiToken,
  AuditEntry,
  AuditFilter,
  AuditPage,
  AuditQuery,
  SignedInDevice,
  StaffDetail,
  StaffMember,
  StaffPage,
  StaffQuery,
} from '@atelier/contracts';

/** Views of the people who work here. */
export abstract class StaffReads {
  abstract page(query: StaffQuery): Promise<StaffPage>;
  abstract member(id: string): Promise<StaffMember | null>;
  abstract byId(id: string): Promise<StaffDetail | null>;
  abstract account(id: string): Promise<Account | null>;
  /** Where somebody is signed in now, last used first. */
  abstract sessions(userId: string, currentId: string | null): Promise<SignedInDevice[]>;
  abstract tokens(): Promise<ApiToken[]>;
}

export abstract class AuditReads {
  abstract page(query: AuditQuery): Promise<AuditPage>;
  /** All that a filter finds, newest first. */
  abstract all(filter: AuditFilter): AsyncIterable<AuditEntry>;
}
