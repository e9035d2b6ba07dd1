import { defineModule } from '@atelier/admin-kit';
export default defineModule({ id: 'staff', title: 'staff', kit: '1.0', permission: 'staff.manage', routes: [] });
