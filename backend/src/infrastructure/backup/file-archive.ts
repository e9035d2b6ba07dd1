import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { createGunzip, createGzip } from 'node:zlib';
import {
  BackupArchive,
  type BackupDraft,
  type BackupManifest,
  type Catalogue,
  type StoredContent,
  type StoredObjectCopy,
  type StoredTable,
} from '../../application/ports/backup-archive.js';
import { BackupDamaged } from '../../application/backup/errors.js';
import { StorageUnavailable, type ObjectStorage } from '../../application/ports/object-storage.js';
import { seal, unseal } from './age-seal.js';
import { Note, PackedManifest } from './manifest.js';
import { linesIn, OCTETS, Parts, Tally, through } from './parts.js';

const plainly = (data: Uint8Array) => Promise.resolve(data);
const manifestOf = (id: string) => `backups/${id}/manifest.json`;

/**
 * A folder or a bucket:
 *
 *     backups/<id>/manifest.json      plain; written last
 *     backups/<id>/objects-<n>        plain: the list of objects, one JSON a line, compressed by gzip
 *     backups/<id>/<table>-<n>        sealed: rows in PostgreSQL's text format for COPY, compressed by gzip
 *     objects/<id>/<n>-<n>            sealed: objects, in the folder of the backup that stored them first
 *     pending/<id>/<n>                plain: what a try that is under way has stored
 *
 * Every sealed file is an age file of its own. What is plain names keys, sizes and checksums, and nothing of what stands in tables and files.
 */
export class FileArchive extends BackupArchive {
  private readonly parts: Parts;

  constructor(
    private readonly storage: ObjectStorage,
    override readonly place: string,
    private readonly now: () => Date,
  ) {
    super();
    this.parts = new Parts(storage);
  }

  override async catalogue(): Promise<Catalogue> {
    const catalogue: Catalogue = { whole: [], damaged: [], unfinished: [] };
    const [ids, finished] = [new Set<string>(), new Set<string>()];
    // Objects need not be listed: a try begins with the database.
    for (const folder of ['backups', 'pending']) {
      for await (const { key } of this.storage.list(`${folder}/`)) {
        const [, id = '', file = ''] = key.split('/');
        ids.add(id);
        if (file === 'manifest.json') finished.add(id);
      }
    }
    for (const id of [...ids].sort().reverse()) {
      if (!finished.has(id)) {
        catalogue.unfinished.push(id);
        continue;
      }
      try {
        catalogue.whole.push(await this.manifest(id));
      } catch (error) {
        if (!(error instanceof BackupDamaged)) throw error;
        catalogue.damaged.push({ id, problem: error.message });
      }
    }
    return catalogue;
  }

  override async present(): Promise<Map<string, number>> {
    const present = new Map<string, number>();
    for await (const { key, bytes } of this.storage.list('objects/')) present.set(key, bytes);
    return present;
  }

  override async remembered(recipient: string): Promise<StoredObjectCopy[]> {
    const objects: StoredObjectCopy[] = [];
    for await (const { key } of this.storage.list('pending/')) {
      const body = await this.storage.get(key);
      const written = body === null ? null : noteIn(await text(body));
      if (written?.recipient === recipient) objects.push(...written.objects);
    }
    return objects;
  }

  override begin(id: string, recipient: string): BackupDraft {
    const close = (plain: Uint8Array) => seal(plain, recipient);
    let [objects, notes] = [0, 0];
    let unremembered: StoredObjectCopy[] = [];
    const putJson = async (key: string, value: unknown) => {
      const body = Buffer.from(JSON.stringify(value));
      await this.storage.put(key, body, { bytes: body.length, contentType: OCTETS });
    };
    return {
      addTable: async (name, columns, rows) => {
        const tally = new Tally();
        const packed = through(tally.watchLines(rows), createGzip());
        const parts = await this.parts.write((n) => `backups/${id}/${name}-${n}`, packed, close);
        return { name, columns: [...columns], rows: tally.lines, ...tally.sum, parts };
      },
      addObject: async ({ key, bytes, contentType }, body) => {
        const tally = new Tally();
        const number = ++objects;
        const parts = await this.parts.write((n) => `objects/${id}/${number}-${n}`, tally.watch(body), close);
        if (tally.bytes !== bytes) throw new StorageUnavailable(`${key} ended after ${tally.bytes} of ${bytes} bytes.`);
        const stored = { key, contentType, ...tally.sum, parts };
        unremembered.push(stored);
        return stored;
      },
      remember: async () => {
        if (unremembered.length === 0) return;
        const noted = unremembered;
        unremembered = [];
        await putJson(`pending/${id}/${++notes}`, { recipient, objects: noted });
      },
      finish: async (said, kept) => {
        const tally = new Tally();
        const list = through(tally.watch(linesOf(kept)), createGzip());
        const parts = await this.parts.write((n) => `backups/${id}/objects-${n}`, list, plainly);
        const manifest: BackupManifest = {
          ...{ format: 1, id, ...said, finishedAt: this.now().toISOString(), recipient },
          index: { ...tally.sum, parts },
        };
        await putJson(manifestOf(id), PackedManifest.pack(manifest));
        await this.removeNotes(id);
        return manifest;
      },
    };
  }

  override async *objects(manifest: BackupManifest): AsyncGenerator<StoredObjectCopy> {
    const list = this.unpack(
      manifest.index,
      this.parts.open(manifest.index.parts, (_name, data) => plainly(data)),
    );
    for await (const line of linesIn(list)) yield JSON.parse(line) as StoredObjectCopy;
  }

  override async *open(content: StoredContent, identity: string): AsyncGenerator<Uint8Array> {
    yield* this.checked(
      content,
      this.parts.open(content.parts, (name, sealed) => unseal(name, sealed, identity)),
    );
  }

  override async *openTable(table: StoredTable, identity: string): AsyncGenerator<Uint8Array> {
    yield* this.unpack(
      table,
      this.parts.open(table.parts, (name, sealed) => unseal(name, sealed, identity)),
    );
  }

  override async checkParts({ parts }: StoredContent): Promise<void> {
    for (const part of parts) await this.parts.read(part);
  }

  override async fingerprint(body: Readable | null): Promise<string | null> {
    if (body === null) return null;
    const tally = new Tally();
    for await (const _ of tally.watch(body));
    return tally.sum.sha256;
  }

  override revoke(id: string): Promise<void> {
    return this.storage.remove([manifestOf(id)]);
  }

  /** The files of objects first: while a folder of a try is there, the next tidying looks at all of them again. */
  override async sweep(ids: readonly string[], strays: readonly string[]): Promise<void> {
    await this.storage.remove(strays);
    for (const id of ids) {
      for (const folder of ['pending', 'backups']) {
        const keys: string[] = [];
        for await (const { key } of this.storage.list(`${folder}/${id}/`)) keys.push(key);
        await this.storage.remove(keys);
      }
    }
  }

  /** Where the place stops answering they stay until the backup goes: they say nothing that is not true. */
  private async removeNotes(id: string): Promise<void> {
    try {
      for await (const { key } of this.storage.list(`pending/${id}/`)) await this.storage.remove([key]);
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
    }
  }

  private async manifest(id: string): Promise<BackupManifest> {
    const body = await this.storage.get(manifestOf(id));
    if (body === null) throw new BackupDamaged(manifestOf(id), 'is missing');
    return PackedManifest.unpack(manifestOf(id), await buffer(body));
  }

  /** gzip has a checksum of its own, and ends with it. */
  private async *unpack(content: StoredContent, packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* this.checked(content, through(packed, createGunzip()));
    } catch (error) {
      // zlib's own errors say what is wrong with the data, and nothing of where.
      if (!/^(?:Z_|ERR_)/u.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
      throw new BackupDamaged(content.parts[0]?.name ?? '', `cannot be unpacked (${(error as Error).message})`);
    }
  }

  private async *checked({ bytes, sha256: wanted, parts }: StoredContent, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const tally = new Tally();
    yield* tally.watch(source);
    const found = tally.sum;
    if (found.bytes !== bytes || found.sha256 !== wanted)
      throw new BackupDamaged(parts[0]?.name ?? '', `holds ${found.bytes} bytes that are not the ${bytes} put there`);
  }
}

/** Null of what cannot be read, as where a disk was full: what it would have said is sent again. */
function noteIn(written: string): { recipient: string; objects: StoredObjectCopy[] } | null {
  try {
    return Note.parse(JSON.parse(written));
  } catch {
    return null;
  }
}

async function* linesOf(objects: Iterable<StoredObjectCopy>): AsyncGenerator<Buffer> {
  await Promise.resolve();
  for (const object of objects) yield Buffer.from(`${JSON.stringify(object)}\n`);
}
