import { defineModule } from '@atelier/admin-kit';

const ICON = 'M4 2.5h5.5L12.5 5.5v8H4zM9.5 2.5v3h3M6 8.5h4.5M6 11h4.5';

export default defineModule({
  id: 'pages',
  title: 'Pages',
  kit: '1.0',
  permission: 'content.read',
  navigation: [{ label: 'Pages', path: '/pages', icon: ICON, order: 50, key: 'a' }],
  routes: [
    { path: '/pages', component: () => import('./page-list.js') },
    { path: '/pages/new', component: () => import('./new-page.js') },
    { path: '/pages/:id', component: () => import('./page-editor.js') },
  ],
  commands: [{ id: 'new-page', label: 'New page', icon: 'M8 3v10M3 8h10', run: (go) => go('/pages/new') }],
});
