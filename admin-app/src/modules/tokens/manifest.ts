import { defineModule } from '@atelier/admin-kit';
export default defineModule({ id: 'tokens', title: 'tokens', kit: '1.0', permission: 'tokens.manage', routes: [] });
