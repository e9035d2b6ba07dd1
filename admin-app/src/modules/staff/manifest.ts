import { defineModule, ROLE_NAMES, type Finding } from '@atelier/admin-kit';

const ICON =
  'M8.3 5.5a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0M2 13c0-2.2 1.8-3.7 4-3.7s4 1.5 4 3.7M10.5 3.6a2.2 2.2 0 0 1 0 3.9M11.5 9.6c1.5.5 2.5 1.7 2.5 3.4';

export default defineModule({
  id: 'staff',
  title: 'Staff',
  kit: '1.0',
  permission: 'staff.manage',
  navigation: [{ label: 'Staff', path: '/staff', icon: ICON, order: 80, key: 'u' }],
  // One route, so that the list stays as it is while people are opened.
  routes: [{ path: '/staff/:id?', component: () => import('./staff-page.js') }],
  commands: [{ id: 'invite', label: 'Invite somebody', icon: 'M8 3v10M3 8h10', keys: 'C U', run: (go) => go('/staff?invite=1') }],
  shortcuts: [
    {
      group: 'Staff',
      keys: [
        ['↑ ↓', 'Move'],
        ['Enter', 'Open the person'],
        ['Esc', 'Close the person'],
        ['C U', 'Invite somebody'],
      ],
    },
  ],
  find: async (api, words, signal) => {
    const page = await api.staff.list({ q: words, limit: 5 }, signal);
    return page.items.map((person): Finding => ({
      id: person.id,
      group: 'Staff',
      label: person.name,
      detail: ROLE_NAMES[person.role],
      path: `/staff/${person.id}`,
    }));
  },
});
