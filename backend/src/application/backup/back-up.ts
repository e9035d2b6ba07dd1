import type { Retention } from '../../domain/backup/retention.js';
import type { BackupArchive, BackupDraft, BackupManifest, Catalogue, StoredObjectCopy } from '../ports/backup-archive.js';
import type { BackupRecords } from '../ports/backup-records.js';
import type { Clock } from '../ports/clock.js';
import type { ObjectStorage, StoredObject } from '../ports/object-storage.js';
import type { StudioCopy } from '../ports/studio-copy.js';
import { BackupDamaged, BackupPostponed, BackupRefused } from './errors.js';
import { partNames, tidyPlace, type Tidied } from './tidy-place.js';

/** What is on its way in is not kept: whoever uploads it sends it again. */
export const KEPT_PREFIXES = ['originals/', 'images/'];
const AT_ONCE = 2;
const BIG_BYTES = 1024 * 1024;
/** After how many objects, or bytes, it is written down which are there. */
const REMEMBER_OBJECTS = 50;
const REMEMBER_BYTES = 64 * 1024 * 1024;

export interface BackupProgress {
  of: 'database' | 'files';
  done: number;
  total: number;
}
export interface BackupResult extends Tidied {
  manifest: BackupManifest;
  /** Objects that the place did not have yet. */
  added: { count: number; bytes: number };
}

/**
 * Copies database and files to the place where backups are kept. Files are sent once and only named by later backups. The manifest is written last,
 * so a backup is whole or none; old ones go after that.
 */
export class BackUp {
  constructor(
    private readonly copy: StudioCopy,
    private readonly storage: ObjectStorage,
    private readonly records: BackupRecords,
    private readonly clock: Clock,
    private readonly retention: Retention,
  ) {}

  /** @throws BackupPostponed while another one is being made; BackupRefused; StorageUnavailable; the signal's reason; an error if another one may have begun. What was sent is not sent again next time. */
  execute(
    archive: BackupArchive,
    recipient: string,
    stop: AbortSignal,
    tell: (progress: BackupProgress) => void = () => undefined,
  ): Promise<BackupResult> {
    return this.copy.alone(async ({ lost, confirm }) => {
      const signal = AbortSignal.any([stop, lost]);
      const startedAt = this.clock.now();
      const before = await archive.catalogue();
      const known = await this.known(archive, before, recipient);
      const draft = archive.begin(idAt(startedAt), recipient);

      // Objects are looked for before and after the moment of the database: nothing it refers to can be missed without being named.
      const earlier = await this.objects();
      const { studio, migrations, tables } = await this.copy.moment(async (moment) => {
        const studio = ownOf(before, moment.studio);
        const stored: BackupManifest['tables'] = [];
        for (const table of moment.tables) {
          signal.throwIfAborted();
          tell({ of: 'database', done: stored.length, total: moment.tables.length });
          stored.push(await draft.addTable(table.name, table.columns, moment.rows(table)));
        }
        tell({ of: 'database', done: stored.length, total: stored.length });
        return { studio, migrations: moment.migrations, tables: stored };
      });
      const { kept, vanished, added } = await this.keepObjects(draft, earlier, known, signal, tell);
      const bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
      const objects = { count: kept.size, bytes };
      // Another one may have begun, and cleared away what this one sent.
      await confirm();
      const manifest = await draft.finish(
        { startedAt: startedAt.toISOString(), studio, migrations, tables, objects, vanished },
        kept.values(),
      );

      const databaseBytes = tables.reduce((sum, table) => sum + table.bytes, 0);
      await this.records.add({
        ...{ id: manifest.id, place: archive.place, startedAt, finishedAt: new Date(manifest.finishedAt) },
        ...{ bytes: databaseBytes + bytes, databaseBytes, objects: objects.count, vanished: vanished.length },
      });
      // It is whole, whatever becomes of the old ones.
      const needed = new Set([...kept.values()].flatMap(partNames));
      const { removed, leftAlone } = await tidyPlace(archive, before, { manifest, needed }, this.retention, confirm);
      // A try that seems unfinished may be one that was being deleted when the place stopped answering.
      await this.records.forget([...removed, ...before.unfinished]);
      return { manifest, added, removed, leftAlone };
    });
  }

  /** Objects the place has, for the same key: of the newest backup, and of tries that did not end. Only those whose files are all there. */
  private async known(archive: BackupArchive, { whole }: Catalogue, recipient: string): Promise<Map<string, StoredObjectCopy>> {
    const present = await archive.present();
    const known = new Map<string, StoredObjectCopy>();
    const note = (one: StoredObjectCopy): void => {
      if (one.parts.every(({ name, bytes }) => present.get(name) === bytes)) known.set(one.key, one);
    };
    (await archive.remembered(recipient)).forEach(note);
    const newest = whole.find((manifest) => manifest.recipient === recipient);
    try {
      if (newest !== undefined) for await (const one of archive.objects(newest)) note(one);
    } catch (error) {
      // Whatever its list does not say is sent again.
      if (!(error instanceof BackupDamaged)) throw error;
    }
    return known;
  }

  private async objects(): Promise<Map<string, StoredObject>> {
    const objects = new Map<string, StoredObject>();
    for (const prefix of KEPT_PREFIXES) for await (const object of this.storage.list(prefix)) objects.set(object.key, object);
    return objects;
  }

  private async keepObjects(
    draft: BackupDraft,
    earlier: ReadonlyMap<string, StoredObject>,
    known: ReadonlyMap<string, StoredObjectCopy>,
    signal: AbortSignal,
    tell: (progress: BackupProgress) => void,
  ) {
    const now = await this.objects();
    const kept = new Map<string, StoredObjectCopy>();
    const vanished: string[] = [];
    const wanted = [...new Map([...earlier, ...now]).values()];
    const added = { count: 0, bytes: 0 };
    let [done, unremembered, unrememberedBytes] = [0, 0, 0];
    const keep = async (object: StoredObject): Promise<void> => {
      const there = known.get(object.key);
      if (there?.bytes === object.bytes) return void kept.set(object.key, there);
      const body = now.has(object.key) ? await this.storage.get(object.key) : null;
      if (body === null) return void vanished.push(object.key);
      kept.set(object.key, await draft.addObject(object, body));
      added.count += 1;
      added.bytes += object.bytes;
      unrememberedBytes += object.bytes;
      if (++unremembered < REMEMBER_OBJECTS && unrememberedBytes < REMEMBER_BYTES) return;
      [unremembered, unrememberedBytes] = [0, 0];
      await draft.remember();
    };
    const failing = new AbortController();
    const work = async (left: Iterator<StoredObject> & Iterable<StoredObject>): Promise<void> => {
      for (const object of left) {
        if (failing.signal.aborted) return;
        signal.throwIfAborted();
        await keep(object);
        tell({ of: 'files', done: ++done, total: wanted.length });
      }
    };
    const workers = (objects: StoredObject[], count: number): Promise<void>[] => {
      const left = objects.values();
      const stop = (error: unknown): never => {
        failing.abort();
        throw error;
      };
      return Array.from({ length: count }, () => work(left).catch(stop));
    };
    // One big one at a time, for the sake of memory; with small ones most time goes into waiting for answers.
    const [big, small] = [wanted.filter(({ bytes }) => bytes > BIG_BYTES), wanted.filter(({ bytes }) => bytes <= BIG_BYTES)];
    const outcomes = await Promise.allSettled([...workers(big, 1), ...workers(small, AT_ONCE)]);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) {
      await draft.remember().catch(() => undefined);
      throw failed.reason as Error;
    }
    return { kept, vanished: vanished.sort(), added };
  }
}

/**
 * A server that was set up anew with the settings of the old one must not put its empty studio beside the backups it is to be restored from: the newest
 * would be its own, and the old ones would be deleted in their turn. @throws BackupRefused
 */
function ownOf({ whole }: Catalogue, studio: string | null): string {
  if (studio === null) throw new BackupPostponed('There is nobody on the staff yet, so there is nothing to back up.');
  if (whole.some((manifest) => manifest.studio !== studio))
    throw new BackupRefused('This place has backups of another studio. Restore one of them here, or name another place.');
  return studio;
}

/** Sorts by time, and is a name every storage takes. */
const idAt = (at: Date): string => at.toISOString().toLowerCase().replace(/[:.]/gu, '-');

/** The newest, or the one with this id. @throws BackupRefused */
export function chooseBackup({ whole, damaged }: Catalogue, id: string | undefined): BackupManifest {
  const broken = damaged.find((one) => (id === undefined ? one.id > (whole[0]?.id ?? '') : one.id === id));
  if (broken !== undefined) throw new BackupDamaged(broken.id, `${broken.problem}. Older ones are listed by \`backup:list\`.`);
  const found = id === undefined ? whole[0] : whole.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new BackupRefused(
    id === undefined ? 'There is no backup there.' : `There is no backup ${id} there. \`backup:list\` shows what there is.`,
  );
}
