import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../setup/atelier.js';

let home: string;
beforeEach(async () => (home = await mkdtemp(join(tmpdir(), 'atelier-interrupted-'))));
afterEach(() => rm(home, { recursive: true, force: true }));

/** Runs what `npm start` runs until a line says `when`, sends the signal, and resolves with everything that was said. */
async function startUntil(when: RegExp, signal: NodeJS.Signals): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['tools/run.mjs'], {
    env: { ...process.env, ATELIER_HOME: home, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let sent = false;
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    if (sent || !when.test(said)) return;
    sent = true;
    child.kill(signal);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (!sent) throw new Error(`It ended by itself: ${said}`);
  return { code, said };
}

/** Processes that were started with this home, by their command. */
async function left(): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const read = (id: string, file: string) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '');
  const found = await Promise.all(ids.map(async (id) => ((await read(id, 'environ')).includes(home) ? [await read(id, 'cmdline')] : [])));
  return found.flat().filter((command) => command !== '');
}
const nothingLeft = () => eventually(left, (commands) => commands.length === 0, 15_000);

const onLinux = process.platform === 'linux' ? it : it.skip;
onLinux(
  'goes on where it was stopped or killed while it started, and leaves no process behind',
  async () => {
    await startUntil(/Making a database/u, 'SIGKILL');
    await nothingLeft();
    const stopped = await startUntil(/Setting up the demo studio/u, 'SIGTERM');
    expect(stopped.code).toBe(0);
    await nothingLeft();
    await startUntil(/drawing: [1-9]\d* of/u, 'SIGKILL');
    await nothingLeft();
    const last = await startUntil(/drawing: [1-9]\d* of/u, 'SIGTERM');
    expect(last.code).toBe(0);
    expect(last.said).not.toMatch(/Making a database|cannot start/u);
    await nothingLeft();
  },
  150_000,
);
