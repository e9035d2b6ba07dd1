import { hydrate } from 'solid-js/web';
import { watchFaults } from '@atelier/ui/watch-faults';
import { App } from './app.jsx';
import { pathOf } from './client/data.js';
import { startNavigation } from './client/navigation.js';
import { createSite } from './client/site.js';
import type { PageData } from './model.js';
import './styles/index.css';

/** Put in by the build; empty without the setting, and then what needs it is left out. */
declare const __SENTRY_DSN__: string;
if (__SENTRY_DSN__ !== '') watchFaults(__SENTRY_DSN__, 'site');

const root = document.getElementById('app');
const text = document.getElementById('data')?.textContent;

if (root && text) {
  const data = JSON.parse(text) as PageData;
  const site = createSite(data);
  const app = () => <App data={site.data()} />;
  // Solid looks here for what a streaming server would have sent along; these pages are complete.
  Object.assign(window, { _$HY: { events: [], completed: new WeakSet(), r: {}, fe() {} } });
  hydrate(app, root);
  // The page that says nothing is here stands at many addresses; it needs no navigation of its own beyond plain links.
  if (data.path === pathOf(location.pathname)) startNavigation(site);
}
