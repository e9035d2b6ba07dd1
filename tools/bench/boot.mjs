import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../install.mjs';
import { freePort } from '../postgres.mjs';
import { median, report } from './report.mjs';
import { memory, withSystem } from './system.mjs';

const yardsticks = fileURLToPath(new URL('./yardsticks.mjs', import.meta.url));
const ROUNDS = 5;
const IDLE_MS = 5_000;

/** Milliseconds from starting the process to its first 200. */
async function firstAnswer(script, args, env) {
  const began = performance.now();
  const child = fork(script, args, { env, execArgv: ['--max-semi-space-size=1'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let port = env.PORT;
  if (args.length > 0) ({ port } = await new Promise((resolve) => child.once('message', resolve)));
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/live`).catch(() => null);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const ms = performance.now() - began;
  await new Promise((resolve) => (child.once('exit', resolve), child.kill('SIGKILL')));
  return ms;
}

await withSystem(async ({ env, server, start, folder }) => {
  const [ours, theirs] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await firstAnswer(server, [], { ...env, PORT: String(await freePort()) }));
    theirs.push(await firstAnswer(yardsticks, ['fastify'], env));
  }
  report({ what: 'process start to first 200, ms', value: median(ours), budget: '≤ 800 ms', ok: (value) => value <= 800 });
  report({
    what: 'the same against a bare Fastify server',
    value: median(ours),
    yardstick: median(theirs),
    budget: 'for comparison',
    ok: () => true,
  });

  const idle = async (what, budget, script, extra) => {
    const { child, stop } = await start(script, extra);
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    report({
      what: `resident memory idle, ${what}, MB`,
      value: (await memory(child.pid)).now,
      budget: `≤ ${budget} MB`,
      ok: (value) => value <= budget,
    });
    await stop();
  };
  await idle('web', 110, server, {});
  await idle('web and worker in one', 150, server, { WORKER: 'inline', STORAGE_DIR: join(folder, 'media') });
  await idle('worker', 120, join(root, 'backend/dist/worker.js'), {});
});
