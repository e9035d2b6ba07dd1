import type { LinkPurpose, StaffLink } from '../../domain/staff/staff-link.js';

export abstract class StaffLinks {
  abstract find(id: string): Promise<StaffLink | null>;
  /** Nobody else can change it until the unit of work ends. */
  abstract lock(id: string): Promise<StaffLink | null>;
  /** The one that still holds, if any. */
  abstract open(userId: string, purpose: LinkPurpose, at: Date): Promise<StaffLink | null>;
  abstract save(link: StaffLink): Promise<void>;
  /** Makes every open link of this person void; of one purpose, if it is named. */
  abstract void(userId: string, at: Date, purpose?: LinkPurpose): Promise<void>;
}
