import { readFile } from 'node:fs/promises';

/**
 * Resident memory of this process and of those it started, in bytes: pictures are made in a process of their own, and a host counts both. Pages
 * that both hold, such as those of the program itself, are counted twice. Elsewhere than on Linux (proc(5)) it is this process alone.
 */
export async function familyMemory(): Promise<number> {
  const own = process.memoryUsage.rss();
  const children = await readFile(`/proc/self/task/${process.pid}/children`, 'utf8').catch(() => '');
  const sizes = await Promise.all(children.split(' ').filter(Boolean).map(residentOf));
  return sizes.reduce((sum, size) => sum + size, own);
}

/** 0 of a process that has ended meanwhile. */
async function residentOf(pid: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024;
}
