import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules/.atelier-lock');
/** The Node that every script runs on, whatever the machine has: a dev dependency, see docs/adr/0006-node-as-a-dependency.md. */
export const node = join(root, 'node_modules/node/bin/node');

/** Installs what the lock file says unless exactly that is installed already. Runs on any Node from 20 on, without dependencies. */
export function ensureInstalled(say = (line) => console.log(line)) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing dependencies (about a minute) …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const result = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) fail('the dependencies could not be installed. Check the network, then run the same command again.');
  if (!existsSync(node)) fail('Node 24 did not come with the dependencies. Delete node_modules and run the same command again.');
  writeFileSync(stamp, lock);
}

/** Ends with one line that says what is wrong and what to do. */
export function fail(message) {
  process.stderr.write(`Atelier cannot start: ${message}\n`);
  process.exit(1);
}
