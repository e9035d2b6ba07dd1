import { access, mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The same four things by their names in the two versions of Linux control groups (kernel.org, admin-guide/cgroup-v2 and cgroup-v1/memory). */
const VERSIONS = [
  {
    root: '/sys/fs/cgroup',
    sign: '/sys/fs/cgroup/cgroup.controllers',
    before: ['/sys/fs/cgroup/cgroup.subtree_control', '+memory'],
    limits: ['memory.max', 'memory.swap.max'],
    swap: () => '0',
    peak: 'memory.peak',
    events: 'memory.events',
  },
  {
    root: '/sys/fs/cgroup/memory',
    sign: '/sys/fs/cgroup/memory/memory.limit_in_bytes',
    limits: ['memory.limit_in_bytes', 'memory.memsw.limit_in_bytes'],
    // Here the second limit is of memory and swap together.
    swap: (bytes) => String(bytes),
    peak: 'memory.max_usage_in_bytes',
    events: 'memory.oom_control',
  },
];

/** Runs `work` with a group that processes can be put into and that has `bytes` of memory, file cache included, and no swap. */
export async function withMemoryCap(bytes, work) {
  const version = await present();
  const path = join(version.root, `atelier-${process.pid}`);
  const read = async (file) => (await readFile(join(path, file), 'utf8')).trim();
  if (version.before !== undefined) await writeFile(...version.before).catch(() => undefined);
  try {
    await mkdir(path);
    await writeFile(join(path, version.limits[0]), String(bytes));
    await writeFile(join(path, version.limits[1]), version.swap(bytes)).catch(() => undefined);
  } catch (error) {
    throw new Error('This bench needs root, and control groups for memory that may be written.', { cause: error });
  }
  try {
    return await work({
      add: (pid) => writeFile(join(path, 'cgroup.procs'), String(pid)),
      peak: async () => Number(await read(version.peak)),
      kills: async () => Number(/oom_kill (\d+)/u.exec(await read(version.events))?.[1] ?? 0),
    });
  } finally {
    await removed(path);
  }
}

async function present() {
  for (const version of VERSIONS)
    if (
      await access(version.sign).then(
        () => true,
        () => false,
      )
    )
      return version;
  throw new Error('This bench needs Linux with control groups for memory.');
}

/** A group goes when its last process is gone. */
async function removed(path) {
  for (let tries = 0; tries < 50; tries++) {
    const gone = await rmdir(path).then(
      () => true,
      () => false,
    );
    if (gone) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
