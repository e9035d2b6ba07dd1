import { defineModule } from '@atelier/admin-kit';

const ICON = 'M1.5 8.5H5l1.5-4 3 8 1.5-4h3.5';

export default defineModule({
  id: 'system',
  title: 'System',
  kit: '1.0',
  permission: 'system.read',
  navigation: [{ label: 'System', path: '/system', icon: ICON, order: 88, key: 'y' }],
  routes: [{ path: '/system', component: () => import('./system-page.js') }],
});
