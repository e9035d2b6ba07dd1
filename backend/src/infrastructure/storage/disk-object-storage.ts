import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, link, mkdir, opendir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join, relative, sep } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isPublic, ObjectStorage, StorageUnavailable, type StoredObject } from '../../application/ports/object-storage.js';
import { checkKey } from './object-key.js';

/** What a file without a type beside it is. */
const UNTYPED = 'application/octet-stream';

/** Files under one folder, for a studio that runs on one machine. The content type of each stands beside it. */
export class DiskObjectStorage extends ObjectStorage {
  constructor(
    private readonly root: string,
    /** Where the web process serves public objects, without a trailing slash. */
    private readonly publicBase: string,
  ) {
    super();
  }

  override async put(key: string, body: Readable | Uint8Array, options: { bytes: number; contentType: string }): Promise<void> {
    const path = this.path(key);
    const temporary = join(this.root, '.incoming', randomUUID());
    try {
      await Promise.all([mkdir(dirname(path), { recursive: true }), mkdir(dirname(temporary), { recursive: true })]);
      if ((await this.stat(key)) !== null) {
        if (!(body instanceof Uint8Array)) body.destroy();
        return;
      }
      const source = body instanceof Uint8Array ? Readable.from([body], { objectMode: false }) : body;
      await pipeline(source, exactly(options.bytes), createWriteStream(temporary, { flush: true }));
      if (options.contentType !== UNTYPED) await writeFile(`${path}.type`, options.contentType);
      // A link fails where a rename would overwrite: whoever is first stays.
      await link(temporary, path).catch(ignoring('EEXIST'));
    } catch (error) {
      throw asUnavailable(error);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  override async get(key: string): Promise<Readable | null> {
    const path = this.path(key);
    if ((await this.stat(key)) === null) return null;
    return createReadStream(path);
  }

  override async stat(key: string): Promise<StoredObject | null> {
    const path = this.path(key);
    const found = await stat(path).catch(ignoring('ENOENT', 'ENOTDIR'));
    return found?.isFile() === true ? { key, bytes: found.size, contentType: await typeOf(path), modifiedAt: found.mtime } : null;
  }

  override async move(from: string, to: string): Promise<boolean> {
    const [source, target] = [this.path(from), this.path(to)];
    try {
      await mkdir(dirname(target), { recursive: true });
      const contentType = await typeOf(source);
      const linked = await link(source, target).then(() => true, ignoring('EEXIST', 'ENOENT'));
      if (linked === true && contentType !== UNTYPED) await writeFile(`${target}.type`, contentType);
      await this.remove([from]);
      return (await this.stat(to)) !== null;
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  override async remove(keys: readonly string[]): Promise<void> {
    try {
      for (const key of keys) {
        await unlink(this.path(key)).catch(ignoring('ENOENT', 'ENOTDIR'));
        await unlink(`${this.path(key)}.type`).catch(ignoring('ENOENT', 'ENOTDIR'));
      }
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  override async *list(prefix: string): AsyncIterable<StoredObject> {
    const folder = join(this.root, prefix);
    try {
      const entries = await opendir(folder, { recursive: true }).catch(ignoring('ENOENT', 'ENOTDIR'));
      if (entries === undefined) return;
      for await (const entry of entries) {
        const path = join(entry.parentPath, entry.name);
        const key = relative(this.root, path).split(sep).join('/');
        if (!entry.isFile() || key.endsWith('.type') || key.startsWith('.')) continue;
        const [found, contentType] = await Promise.all([stat(path).catch(ignoring('ENOENT')), typeOf(path)]);
        if (found !== undefined) yield { key, bytes: found.size, contentType, modifiedAt: found.mtime };
      }
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  override publicUrl(key: string): string {
    if (!isPublic(checkKey(key))) throw new RangeError(`Not a public object: ${key}`);
    return `${this.publicBase}/${key}`;
  }

  override async check(): Promise<void> {
    try {
      await mkdir(this.root, { recursive: true });
      await access(this.root, constants.W_OK);
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private path(key: string): string {
    return join(this.root, checkKey(key));
  }
}

/** Lets exactly `bytes` bytes through and fails on more or fewer. */
export function exactly(bytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(seen > bytes ? new StorageUnavailable(`The source is longer than the ${bytes} bytes announced.`) : null, chunk);
    },
    flush(done) {
      done(seen < bytes ? new StorageUnavailable(`The source ended after ${seen} of ${bytes} bytes.`) : null);
    },
  });
}

const ignoring =
  (...codes: string[]) =>
  (error: NodeJS.ErrnoException): undefined => {
    if (!codes.includes(error.code ?? '')) throw error;
    return undefined;
  };

const typeOf = (path: string): Promise<string> => readFile(`${path}.type`, 'utf8').catch(() => UNTYPED);

const asUnavailable = (error: unknown): unknown =>
  error instanceof StorageUnavailable || error instanceof RangeError
    ? error
    : new StorageUnavailable('The folder of files cannot be read or written.', { cause: error });
