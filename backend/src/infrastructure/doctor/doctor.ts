import { randomBytes } from 'node:crypto';
import { allChecks, choose } from './all-checks.js';
import { Cleanup } from './cleanup.js';
import { Context, type Shared, type Targets } from './context.js';
import { runChecks, type Report } from './run-checks.js';

/** Proves a deployment from outside. What it makes there is named so that whoever comes across it knows what it is. @throws UnknownCheck */
export async function examine(targets: Targets, only: readonly string[], stopping: AbortSignal): Promise<Report> {
  const all = allChecks();
  const checks = only.length === 0 ? all : choose(all, only);
  if (typeof checks === 'string') throw new UnknownCheck(checks, [...new Set(all.map(({ id }) => id))]);
  const cleanup = new Cleanup();
  const shared: Shared = {};
  const name = `Doctor test ${randomBytes(3).toString('hex')}`;
  return runChecks(checks, (signal) => new Context(targets, name, shared, cleanup, signal), { cleanup, stopping });
}

export class UnknownCheck extends Error {
  override readonly name = 'UnknownCheck';
  constructor(name: string, ids: readonly string[]) {
    super(`There is no check “${name}”. There are: ${ids.join(', ')}`);
  }
}
