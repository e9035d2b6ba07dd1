import { defineModule, type Finding } from '@atelier/admin-kit';

const ICON = 'M2.5 9 4 3h8l1.5 6v4h-11zM2.5 9H6c0 1 .9 2 2 2s2-1 2-2h3.5';

export default defineModule({
  id: 'inbox',
  title: 'Inbox',
  kit: '1.0',
  permission: 'requests.read',
  navigation: [{ label: 'Inbox', path: '/inbox', icon: ICON, order: 40, key: 'i' }],
  routes: [
    { path: '/inbox', component: () => import('./inbox-page.js') },
    { path: '/inbox/mail', component: () => import('./mail-page.js') },
    { path: '/inbox/:id', component: () => import('./inbox-page.js') },
  ],
  shortcuts: [
    {
      group: 'Inbox',
      keys: [
        ['J K', 'Next, previous'],
        ['R', 'Answer'],
        ['A', 'Take it, or give it back'],
        ['S', 'Status'],
        ['N', 'Note'],
        ['E', 'Archive'],
      ],
    },
  ],
  find: async (api, words, signal) => {
    const page = await api.requests.list({ q: words, limit: 5 }, signal);
    return page.items.map((request): Finding => ({
      id: request.id,
      group: 'Inbox',
      label: request.name,
      detail: request.reference,
      path: `/inbox/${request.id}`,
    }));
  },
});
