import type { Permission, Role } from '@atelier/contracts';

export const ROLE_NAMES: Record<Role, string> = { admin: 'Administrator', editor: 'Editor', viewer: 'Viewer' };
/** After a colon: what the role is for. */
export const ROLE_MEANS: Record<Role, string> = {
  admin: 'does everything, people and settings too',
  editor: 'writes, publishes and answers letters',
  viewer: 'sees drafts and the library, changes nothing',
};

/** What each permission lets somebody do, as words after “may”. */
export const PERMISSION_WORDS: Record<Permission, string> = {
  'content.read': 'see projects, news and pages, drafts too',
  'content.write': 'write and change them',
  'content.publish': 'publish and take back',
  'requests.read': 'read the letters of visitors',
  'requests.write': 'answer, assign and delete letters',
  'media.read': 'see the library',
  'media.write': 'upload, describe, replace and delete images',
  'site.read': 'see the settings',
  'site.write': 'change the settings',
  'system.read': 'see how the system runs',
  'staff.manage': 'invite people, change roles, sign them out',
  'tokens.manage': 'make and revoke API tokens',
  'audit.read': 'read the audit log',
};
