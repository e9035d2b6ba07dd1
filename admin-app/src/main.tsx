import { render } from 'solid-js/web';
import './app.css';
import { App } from './shell/app.js';
import { applyScheme } from './shell/scheme.js';

applyScheme();
const root = document.getElementById('app');
if (root !== null) render(() => <App />, root);
