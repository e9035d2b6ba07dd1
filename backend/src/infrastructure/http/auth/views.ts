import { ROLE_PERMISSIONS, type CurrentUser } from '@atelier/contracts';
import type { StaffUser } from '../../../domain/staff/staff-user.js';

export const currentUser = ({ id, email, name, role }: StaffUser): CurrentUser => ({
  ...{ id, email, name, role },
  permissions: [...ROLE_PERMISSIONS[role]],
});
