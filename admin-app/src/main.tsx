import { render } from 'solid-js/web';
import './app.css';
import { App } from './shell/app.js';
import { watchFaults } from '@atelier/ui/watch-faults';
import { applyScheme } from './shell/scheme.js';

/** Put in by the build; empty without the setting, and then what needs it is left out. */
declare const __SENTRY_DSN__: string;
if (__SENTRY_DSN__ !== '') watchFaults(__SENTRY_DSN__, 'admin');
applyScheme();
const root = document.getElementById('app');
if (root !== null) render(() => <App />, root);
