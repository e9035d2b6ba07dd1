export const ROLES = ['admin', 'editor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** What an API token may be given: never the keys of the house. */
export const TOKEN_SCOPES = [
  'content.read',
  'content.write',
  'content.publish',
  'requests.read',
  'requests.write',
  'media.read',
  'media.write',
  'site.read',
  'site.write',
  'system.read',
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const PERMISSIONS = [...TOKEN_SCOPES, 'staff.manage', 'tokens.manage', 'audit.read'] as const;
export type Permission = (typeof PERMISSIONS)[number];

const VIEWER: readonly Permission[] = ['content.read', 'media.read', 'site.read'];
const EDITOR: readonly Permission[] = [...VIEWER, 'content.write', 'content.publish', 'media.write', 'requests.read', 'requests.write'];

/** What each role may do: read by the server's guard and by the admin's screens alike. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = { viewer: VIEWER, editor: EDITOR, admin: PERMISSIONS };

export const may = (role: Role, permission: Permission): boolean => ROLE_PERMISSIONS[role].includes(permission);
