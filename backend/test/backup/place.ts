import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { DiskObjectStorage } from '../../src/infrastructure/storage/disk-object-storage.js';
import { startAtelier, type Atelier } from '../setup/atelier.js';

export const MEGABYTE = 1024 * 1024;

export const temporary = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `atelier-${name}-`));

/** A studio that keeps its server stopped, with a key for backups and files of these sizes. */
export async function studioWithFiles(sizes: readonly number[], extra: NodeJS.ProcessEnv = {}) {
  const folder = await temporary('keys');
  const identity = join(folder, 'identity.txt');
  const atelier = await startAtelier(extra);
  await atelier.pause();
  const recipient = /BACKUP_RECIPIENT=(\S+)/u.exec(await atelier.cli('backup:key', '--out', identity))?.[1] ?? '';
  atelier.env['BACKUP_RECIPIENT'] = recipient;
  const storage = new DiskObjectStorage(atelier.env['STORAGE_DIR'] ?? '', '/media');
  const keys: string[] = [];
  for (const size of sizes) keys.push(await addFile(storage, size));
  return { atelier, identity, recipient, storage, keys };
}

export async function addFile(storage: DiskObjectStorage, size: number): Promise<string> {
  const body = randomBytes(size);
  const key = `originals/${createHash('sha256').update(body).digest('hex')}.jpg`;
  await storage.put(key, body, { bytes: size, contentType: 'image/jpeg' });
  return key;
}

/** All files below, as names a backup uses. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return files.sort();
}

export const sizeOf = async (path: string): Promise<number> => (await stat(path)).size;

/** What a command that fails said, and its code. */
export const refused = (call: Promise<string>): Promise<{ code: number; stderr: string }> =>
  call.then(
    (said) => Promise.reject(new Error(`It was not refused: ${said}`)),
    (error: { code: number; stderr: string }) => error,
  );
export type { Atelier };
