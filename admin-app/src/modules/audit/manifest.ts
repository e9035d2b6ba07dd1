import { defineModule } from '@atelier/admin-kit';
export default defineModule({ id: 'audit', title: 'audit', kit: '1.0', permission: 'audit.read', routes: [] });
