import { jest } from '@jest/globals';
import { BackUp } from '../../src/application/backup/back-up.js';
import { RestoreBackup } from '../../src/application/backup/restore-backup.js';
import { BackupRecords } from '../../src/application/ports/backup-records.js';
import { makeKeyPair } from '../../src/infrastructure/backup/age-seal.js';
import { FileArchive } from '../../src/infrastructure/backup/file-archive.js';
import { migrate } from '../../src/infrastructure/persistence/migrate.js';
import { PostgresStudioCopy } from '../../src/infrastructure/persistence/postgres-studio-copy.js';
import { SystemClock } from '../../src/infrastructure/system/system.js';
import { MemoryObjectStorage } from '../fakes/memory-object-storage.js';
import { createDatabase } from '../setup/database.js';
import { dumpOf, keptByRestore, startFullStudio, type Dump, type FullStudio } from '../setup/full-studio.js';

jest.setTimeout(120_000);
const clock = new SystemClock();
let studio: FullStudio;
let url: string;
beforeAll(async () => {
  studio = await startFullStudio();
  await studio.atelier.pause();
  url = studio.atelier.env['DATABASE_OWNER_URL'] ?? '';
});
afterAll(() => studio.atelier.stop());

/** Versions before the table of backups wrote down nothing of them. */
class Unrecorded extends BackupRecords {
  override add = () => Promise.resolve();
  override verified = () => Promise.resolve();
  override forget = () => Promise.resolve();
  override latest = () => Promise.resolve(null);
  override lastVerified = () => Promise.resolve({ provenAt: null, damagedAt: null });
  override held = () => Promise.resolve(false);
  override release = () => Promise.resolve();
}
/** Without when migrations ran, and the names of what they make anew. */
const comparable = (dump: Dump): Dump => {
  const { migrations: _, collaboration_events: events = [], ...tables } = keptByRestore(dump);
  return { ...tables, events: events.map(({ id: _id, n: _n, ...event }) => event).sort(byText) };
};
const byText = (one: object, two: object) => (JSON.stringify(one) < JSON.stringify(two) ? -1 : 1);

// From one to the next the studio goes further back.
it.each(['2026-12-03-operations', '2026-12-02-backups', '2026-11-30-identity', '2026-11-27-inbox'])(
  'a backup made before %s comes back as the studio would be now, had it gone on',
  async (step) => {
    for (let taken: string[] = []; taken.at(-1) !== step;) taken = await migrate(url, 'down');
    const place = new FileArchive(new MemoryObjectStorage(), 'a place', () => clock.now());
    const { identity, recipient } = await makeKeyPair();
    const retention = { days: 7, weeks: 4, months: 12 };
    const backUp = new BackUp(new PostgresStudioCopy(url, url), new MemoryObjectStorage(), new Unrecorded(), clock, retention);
    const { manifest } = await backUp.execute(place, recipient, new AbortController().signal);
    expect(manifest.migrations).not.toContain(step);
    await migrate(url, 'up');

    const fresh = await createDatabase();
    try {
      const restore = new RestoreBackup(new PostgresStudioCopy(fresh.url, fresh.apiUrl), new MemoryObjectStorage());
      await restore.execute(place, manifest, identity, { replace: false, skipDamaged: false });
      expect(comparable(await dumpOf(fresh.url))).toEqual(comparable(await dumpOf(url)));
    } finally {
      await fresh.drop();
    }
  },
);
