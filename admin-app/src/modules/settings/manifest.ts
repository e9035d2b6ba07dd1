import { defineModule } from '@atelier/admin-kit';

const ICON =
  'M2.5 4.5h5M11 4.5h2.5M2.5 11.5H5M8.5 11.5h5M10.9 4.5a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0M8.4 11.5a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0';

export default defineModule({
  id: 'settings',
  title: 'Settings',
  kit: '1.0',
  permission: 'site.read',
  navigation: [{ label: 'Settings', path: '/settings', icon: ICON, order: 90, key: 's' }],
  routes: [{ path: '/settings', component: () => import('./settings-page.js') }],
  shortcuts: [
    {
      group: 'Settings',
      keys: [
        ['Ctrl S', 'Save now'],
        ['Ctrl Z', 'Undo, outside a field'],
      ],
    },
  ],
});
