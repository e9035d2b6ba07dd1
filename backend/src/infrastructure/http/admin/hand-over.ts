import type { StaffLink } from '../../../domain/staff/staff-link.js';

/** Address of a link for whoever makes it to hand over, where letters go into a folder or nowhere; null where they are sent. */
export const HAND_OVER = Symbol('HAND_OVER');
export type HandOver = (link: StaffLink) => string | null;
