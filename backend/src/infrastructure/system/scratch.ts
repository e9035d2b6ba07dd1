import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^atelier-work-(\d+)-/u;
const OLD_MS = 24 * 60 * 60 * 1_000;

/** A folder for files on their way through this process. Whoever asks for it removes it; what a killed process left is removed by `sweepScratch`. */
export const scratchFolder = (): Promise<string> => mkdtemp(join(tmpdir(), `atelier-work-${process.pid}-`));

/** Removes folders of processes that are gone. */
export async function sweepScratch(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || Number(pid) === process.pid) continue;
    const path = join(tmpdir(), name);
    const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now());
    if (!isAlive(Number(pid)) || age > OLD_MS) await rm(path, { recursive: true, force: true });
  }
}

/** Signal 0 only asks (kill(2)). Another user's process cannot be asked, but is there. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
