import { defineModule } from '@atelier/admin-kit';

const ICON = 'M3.5 2.5h9v11h-9zM5.5 5.5h5M5.5 8h5M5.5 10.5h2.5';

export default defineModule({
  id: 'audit',
  title: 'Audit log',
  kit: '1.0',
  permission: 'audit.read',
  navigation: [{ label: 'Audit log', path: '/audit', icon: ICON, order: 83, key: 'l' }],
  routes: [{ path: '/audit', component: () => import('./audit-page.js') }],
  shortcuts: [
    {
      group: 'Audit log',
      keys: [
        ['↑ ↓', 'Move'],
        ['Enter', 'Details'],
        ['Esc', 'Close the details'],
      ],
    },
  ],
});
