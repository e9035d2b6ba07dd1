import { defineModule } from '@atelier/admin-kit';

const ICON = 'M9.5 6.5a3 3 0 1 1-6 0 3 3 0 0 1 6 0M8.7 8.7l4.8 4.8M11.5 11.5l1.5-1.5';

export default defineModule({
  id: 'tokens',
  title: 'API tokens',
  kit: '1.0',
  permission: 'tokens.manage',
  navigation: [{ label: 'API tokens', path: '/tokens', icon: ICON, order: 86, key: 'k' }],
  routes: [{ path: '/tokens', component: () => import('./tokens-page.js') }],
  commands: [{ id: 'new-token', label: 'Make an API token', icon: ICON, keys: 'C K', run: (go) => go('/tokens?new=1') }],
  shortcuts: [
    {
      group: 'API tokens',
      keys: [
        ['↑ ↓', 'Move'],
        ['Delete', 'Revoke…'],
        ['C K', 'Make a token'],
      ],
    },
  ],
});
