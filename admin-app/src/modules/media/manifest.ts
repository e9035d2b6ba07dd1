import { defineModule } from '@atelier/admin-kit';

const ICON = 'M2.5 3h11v10h-11zM2.5 11l3-3 2.5 2.5L10.5 8l3 3M6.9 5.8a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0';

export default defineModule({
  id: 'media',
  title: 'Media',
  kit: '1.0',
  permission: 'media.read',
  navigation: [{ label: 'Media', path: '/media', icon: ICON, order: 30, key: 'm' }],
  routes: [{ path: '/media/:id?', component: () => import('./library-page.js') }],
  commands: [{ id: 'upload', label: 'Upload images', icon: ICON, run: (go) => go('/media?upload=1') }],
  shortcuts: [
    {
      group: 'Media',
      keys: [
        ['← →', 'Move'],
        ['Enter', 'Details'],
        ['X', 'Select'],
        ['Delete', 'Move the selected to the trash'],
        ['Ctrl Z', 'Take back'],
        ['U', 'Upload'],
        ['T', 'Write alternative text'],
        ['J', 'Next image'],
        ['K', 'Previous image'],
        ['Arrows', 'Move the focal point'],
      ],
    },
  ],
  slots: {
    tray: () => import('./tray.js'),
    'media.picker': () => import('./picker.js'),
    'media.describe': () => import('./describe.js'),
  },
  find: async (api, words, signal) => {
    const page = await api.media.list({ q: words, limit: 4 }, signal);
    return page.items.map((asset) => ({
      id: asset.id,
      group: 'Media',
      label: asset.alt || asset.caption || asset.fileName,
      detail: asset.credit,
      path: `/media/${asset.id}`,
      ...(asset.image?.renditions[0] !== undefined && { thumbnail: asset.image.renditions[0].url }),
    }));
  },
});
