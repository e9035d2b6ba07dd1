import { defineModule, type Finding } from '@atelier/admin-kit';

const ICON = 'M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3';

export default defineModule({
  id: 'news',
  title: 'News',
  kit: '1.0',
  permission: 'content.read',
  navigation: [{ label: 'News', path: '/news', icon: ICON, order: 20, key: 'n' }],
  routes: [
    { path: '/news', component: () => import('./news-list.js') },
    { path: '/news/new', component: () => import('./new-article.js') },
    { path: '/news/:id', component: () => import('./article-editor.js') },
  ],
  commands: [{ id: 'new-article', label: 'New article', icon: 'M8 3v10M3 8h10', keys: 'C N', run: (go) => go('/news/new') }],
  find: async (api, words, signal) => {
    const page = await api.news.list({ q: words, limit: 5 }, signal);
    return page.items.map((article): Finding => ({
      id: article.id,
      group: 'News',
      label: article.title,
      detail: article.author,
      path: `/news/${article.id}`,
    }));
  },
});
