import { defineModule } from '@atelier/admin-kit';

/** Reached from the account menu: it is about a person, not about the studio. */
export default defineModule({
  id: 'account',
  title: 'Your account',
  kit: '1.0',
  routes: [{ path: '/account', component: () => import('./account-page.js') }],
  commands: [{ id: 'account', label: 'Your account, password and second factor', run: (go) => go('/account') }],
});
