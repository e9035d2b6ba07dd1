import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export function forkWorker(kind: 'bull' | 'pg-boss', url: string, options: object): ChildProcess {
  return fork(join(process.cwd(), 'backend/test/queue/worker.mjs'), {
    // Adapters use parameter properties, which plain type stripping refuses.
    execArgv: ['--experimental-transform-types', '--no-warnings'],
    env: { ...process.env, QUEUE: JSON.stringify({ kind, url, options }) },
  });
}
