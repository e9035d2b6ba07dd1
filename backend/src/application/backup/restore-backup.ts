import { Readable } from 'node:stream';
import type { BackupArchive, BackupManifest, StoredObjectCopy } from '../ports/backup-archive.js';
import type { ObjectStorage } from '../ports/object-storage.js';
import type { Restored, StudioCopy } from '../ports/studio-copy.js';
import { KEPT_PREFIXES } from './back-up.js';
import { BackupDamaged, BackupRefused } from './errors.js';

export interface RestoreResult extends Restored {
  objects: { stored: number; there: number };
  /** Keys that could not be brought back, where that was allowed. */
  damaged: string[];
}
export interface RestoreOptions {
  /** Content that is there may go. */
  replace: boolean;
  /** Files that are damaged are left out, and named. A damaged database is refused all the same. */
  skipDamaged: boolean;
}

/**
 * Brings database and files back to what they were when the backup was made. Files come first and the database last, all of it at once: stopped in
 * between, the same call goes on, and until the end a studio that was there stays as it was.
 */
export class RestoreBackup {
  constructor(
    private readonly copy: StudioCopy,
    private readonly storage: ObjectStorage,
  ) {}

  /** @throws BackupPostponed while a backup is being made; BackupRefused, BackupDamaged, StorageUnavailable */
  execute(
    archive: BackupArchive,
    manifest: BackupManifest,
    identity: string,
    options: RestoreOptions,
    tell: (progress: { done: number; total: number; failed: number }) => void = () => undefined,
  ): Promise<RestoreResult> {
    return this.copy.alone(({ confirm }) => this.bringAllBack(archive, manifest, identity, options, tell, confirm));
  }

  private async bringAllBack(
    archive: BackupArchive,
    manifest: BackupManifest,
    identity: string,
    { replace, skipDamaged }: RestoreOptions,
    tell: (progress: { done: number; total: number; failed: number }) => void,
    confirm: () => Promise<void>,
  ): Promise<RestoreResult> {
    this.copy.understands(manifest.migrations);
    if (!replace && (await this.copy.state()) === 'filled')
      throw new BackupRefused('The database holds a studio already. With --replace it is given up for the backup.');
    const objects = new Map<string, StoredObjectCopy>();
    for await (const object of archive.objects(manifest)) objects.set(object.key, object);
    const present = await this.refuseStrangers(objects, replace);
    await this.refuseIncomplete(archive, manifest, objects, skipDamaged);
    // The whole database is read once before anything is changed: a wrong identity or a damaged part ends it here.
    for (const table of manifest.tables) for await (const _ of archive.openTable(table, identity));

    const damaged: string[] = [];
    const counts = { stored: 0, there: 0 };
    let done = 0;
    for (const object of objects.values()) {
      try {
        const there = present.has(object.key) && (await this.isThere(archive, object));
        if (!there) await this.bringBack(archive, object, identity, present.has(object.key));
        counts[there ? 'there' : 'stored'] += 1;
      } catch (error) {
        if (!skipDamaged || !(error instanceof BackupDamaged)) throw error;
        damaged.push(object.key);
      }
      tell({ done: ++done, total: objects.size, failed: damaged.length });
    }
    await confirm();
    const restored = await this.copy.load(manifest, (table) => Readable.from(archive.openTable(table, identity), { objectMode: false }));
    return { ...restored, objects: counts, damaged };
  }

  /** What an earlier try brought back may be there; anything else belongs to another studio. */
  private async refuseStrangers(objects: ReadonlyMap<string, StoredObjectCopy>, replace: boolean): Promise<Set<string>> {
    const present = new Set<string>();
    for (const prefix of KEPT_PREFIXES) for await (const { key } of this.storage.list(prefix)) present.add(key);
    const stranger = [...present].find((key) => !objects.has(key));
    if (stranger !== undefined && !replace)
      throw new BackupRefused(
        `The storage holds files of another studio, such as ${stranger}. With --replace they are left to the nightly tidying.`,
      );
    return present;
  }

  private async refuseIncomplete(
    archive: BackupArchive,
    { tables }: BackupManifest,
    objects: ReadonlyMap<string, StoredObjectCopy>,
    skipDamaged: boolean,
  ): Promise<void> {
    const sizes = await archive.present();
    const parts = skipDamaged ? [] : [...objects.values()].flatMap((object) => object.parts);
    for (const { name, bytes } of parts) {
      const found = sizes.get(name);
      if (found === undefined) throw new BackupDamaged(name, 'is missing');
      if (found !== bytes) throw new BackupDamaged(name, `has ${found} bytes instead of ${bytes}`);
    }
    for (const table of tables) await archive.checkParts(table);
  }

  private async isThere(archive: BackupArchive, { key, bytes, sha256, contentType }: StoredObjectCopy): Promise<boolean> {
    const found = await this.storage.stat(key);
    if (found?.bytes !== bytes || found.contentType !== contentType) return false;
    return (await archive.fingerprint(await this.storage.get(key))) === sha256;
  }

  private async bringBack(archive: BackupArchive, object: StoredObjectCopy, identity: string, inTheWay: boolean): Promise<void> {
    const { key, bytes, contentType } = object;
    if (inTheWay) await this.storage.remove([key]);
    const body = Readable.from(archive.open(object, identity), { objectMode: false });
    let failure: unknown;
    body.on('error', (error) => (failure = error));
    await this.storage.put(key, body, { bytes, contentType }).catch((error: unknown) => {
      // The storage says only that the stream broke.
      throw failure ?? error;
    });
  }
}
