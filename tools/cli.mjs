import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, fail, node as installed, root } from './install.mjs';
import { home, settings } from './local.mjs';
import { runningPostgres, startPostgres } from './postgres.mjs';
import { RELEASED } from './runtime-packages.mjs';

/** `npm run cli -- …`: with a deployment's settings where DATABASE_URL is set, otherwise for the studio on this machine, running or not. */
const released = existsSync(RELEASED);
if (!released) ensureInstalled();
const node = released ? process.execPath : installed;
const cli = join(root, 'backend/dist/cli.js');
if (!existsSync(cli)) fail('the backend is not built. Run npm run build first.');
// A drill begins with a restore, on a machine that has no studio yet.
const begins = process.argv[2] === 'restore';
// The doctor looks at a deployment from outside, wherever it is.
const outside = process.argv[2] === 'doctor';
const ours = !outside && process.env.DATABASE_URL === undefined && (begins || existsSync(join(home, 'postgres')));
const running = ours ? await runningPostgres(join(home, 'postgres')) : null;
const started = ours && running === null ? await startPostgres({ directory: join(home, 'postgres') }) : null;
const env = ours ? { ...process.env, ...settings(running ?? started) } : process.env;
// The command hears it as well, and takes its time to tidy up.
process.on('SIGINT', () => undefined);
const { status } = spawnSync(node, [cli, ...process.argv.slice(2)], { stdio: 'inherit', env });
await started?.stop();
process.exit(status ?? 1);
