import { spawn } from 'node:child_process';
import { ensureInstalled, node } from './install.mjs';

/** `npm start` and `npm run dev`: runs on any Node from 20 on, brings the dependencies, and goes on under the Node among them. */
ensureInstalled();
const child = spawn(node, [new URL('./run.mjs', import.meta.url).pathname, ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
// Ctrl-C reaches both of us; the child closes everything and this process waits for it.
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
