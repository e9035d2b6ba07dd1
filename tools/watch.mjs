import { spawn } from 'node:child_process';
import { watchBackend } from './build-backend.mjs';
import { freePort } from './postgres.mjs';
import { root } from './install.mjs';

/** The server of each app, which passes `/api` and `/media` on to ours. */
const apps = [
  { name: 'Public site', workspace: 'public-site', port: 5173 },
  { name: 'Admin', workspace: 'admin-app', port: 5174, path: '/admin/' },
];

/** `npm run dev`: the backend is built and started again at every change, both apps reload in the browser. Resolves with what ends it. */
export async function watch({ env, say, restart, stopServer }) {
  let stop = stopServer;
  let first = true;
  let turn = Promise.resolve();
  const stopWatching = watchBackend(
    () => {
      // The first build is the one that is running already.
      if (first) return void (first = false);
      turn = turn.then(async () => {
        say('Backend changed: starting again …');
        await stop();
        stop = await restart();
      });
    },
    (error) => say(`The backend does not build: ${error.message}`),
  );
  const children = [];
  for (const app of apps) {
    const port = await freePort(app.port);
    const child = spawn('npm', ['run', 'dev', '-w', app.workspace, '--', '--port', String(port), '--strictPort'], {
      cwd: root,
      env: { ...env, API_URL: `http://127.0.0.1:${env.PORT}` },
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
    });
    children.push(child);
    say(`  ${app.name.padEnd(12)} http://localhost:${port}${app.path ?? '/'}   (reloads at every change)`);
  }
  return async () => {
    await stopWatching();
    for (const child of children) {
      try {
        process.kill(-child.pid, 'SIGTERM');
      } catch {
        // It is gone already.
      }
    }
  };
}
