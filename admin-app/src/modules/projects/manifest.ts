import { defineModule, type Finding } from '@atelier/admin-kit';

const ICON = 'M2.5 13.5V6l4-3.5V13.5m0-8h7v8h-11M9 8.5h2M9 11h2';

export default defineModule({
  id: 'projects',
  title: 'Projects',
  kit: '1.0',
  permission: 'content.read',
  navigation: [{ label: 'Projects', path: '/projects', icon: ICON, order: 10, key: 'p' }],
  routes: [
    { path: '/projects', component: () => import('./project-list.js') },
    { path: '/projects/new', component: () => import('./new-project.js') },
    { path: '/projects/:id', component: () => import('./editor/project-editor.js') },
  ],
  commands: [{ id: 'new-project', label: 'New project', icon: 'M8 3v10M3 8h10', keys: 'C P', run: (go) => go('/projects/new') }],
  shortcuts: [
    {
      group: 'Lists',
      keys: [
        ['↑ ↓', 'Move'],
        ['Enter', 'Open'],
        ['X', 'Select'],
        ['Shift ↓', 'Extend selection'],
        ['Alt ↑ ↓', 'Reorder'],
        ['E', 'Archive'],
        ['Delete', 'To the trash'],
        ['Ctrl Z', 'Undo'],
        ['Ctrl A', 'Select all'],
        ['C P', 'New project'],
      ],
    },
    {
      group: 'Editor',
      keys: [
        ['Ctrl S', 'Save now'],
        ['Ctrl Shift Enter', 'Publish'],
        ['Ctrl B', 'Bold'],
        ['Ctrl I', 'Italic'],
        ['Ctrl K', 'Link selected text'],
        ['Alt ← →', 'Move an image'],
        ['Ctrl Z', 'Undo'],
      ],
    },
  ],
  find: async (api, words, signal) => {
    const page = await api.projects.list({ q: words, limit: 6 }, signal);
    return page.items.map((project): Finding => ({
      id: project.id,
      group: 'Projects',
      label: project.title,
      detail: [project.location.city, project.year].filter(Boolean).join(', '),
      path: `/projects/${project.id}`,
      ...(project.cover !== null && { thumbnail: thumbnail(project.cover.renditions) }),
    }));
  },
});

function thumbnail(renditions: readonly { width: number; url: string }[]): string {
  return [...renditions].sort((a, b) => a.width - b.width)[0]?.url ?? '';
}
