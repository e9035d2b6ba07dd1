import type { BackupArchive, BackupManifest, StoredContent } from '../ports/backup-archive.js';
import { BackupDamaged } from './errors.js';

export interface Verification {
  manifest: BackupManifest;
  /** What is wrong, each with the name of its file. */
  problems: string[];
  /** Whether it could be opened; without the identity only the sealed files are looked at. */
  inside: boolean;
}

/** Reads a whole backup and compares it with what it says of itself: nothing is stored, nothing is changed. */
export class VerifyBackup {
  /** Goes on after what is damaged, so that all of it is named. @throws StorageUnavailable */
  async execute(
    archive: BackupArchive,
    manifest: BackupManifest,
    identity: string | null,
    tell: (progress: { done: number; total: number; failed: number }) => void = () => undefined,
  ): Promise<Verification> {
    const problems: string[] = [];
    const total = manifest.tables.length + manifest.objects.count;
    let done = 0;
    const look = async (of: string, check: () => Promise<void>): Promise<void> => {
      await check().catch((error: unknown) => {
        if (!(error instanceof BackupDamaged)) throw error;
        problems.push(`${error.message} (${of})`);
      });
      tell({ done: ++done, total, failed: problems.length });
    };
    const read = async (content: StoredContent) => {
      if (identity === null) return archive.checkParts(content);
      for await (const _ of archive.open(content, identity));
    };

    for (const table of manifest.tables) {
      await look(`table ${table.name}`, async () => {
        if (identity === null) return archive.checkParts(table);
        const lines = new RowCount(table.columns.length);
        for await (const chunk of archive.openTable(table, identity)) lines.add(chunk);
        const problem = lines.problem(table.rows);
        if (problem !== null) throw new BackupDamaged(table.parts[0]?.name ?? table.name, problem);
      });
    }
    let counted = 0;
    try {
      for await (const object of archive.objects(manifest)) {
        counted += 1;
        await look(`file ${object.key}`, () => read(object));
      }
      if (counted !== manifest.objects.count) problems.push(`${manifest.id}: lists ${counted} files instead of ${manifest.objects.count}`);
    } catch (error) {
      if (!(error instanceof BackupDamaged)) throw error;
      problems.push(`${error.message} (the list of files)`);
    }
    return { manifest, problems, inside: identity !== null };
  }
}

const [TAB, NEWLINE] = [9, 10];

/** Of PostgreSQL's text format: tabs and line ends within values are escaped, so each that is there separates. */
class RowCount {
  private rows = 0;
  private columns = 1;
  private odd = 0;
  private open = false;

  constructor(private readonly expected: number) {}

  add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      this.open = byte !== NEWLINE;
      if (byte === TAB) this.columns += 1;
      if (byte !== NEWLINE) continue;
      // A table without columns of its own still has lines.
      if (this.columns !== Math.max(1, this.expected)) this.odd += 1;
      this.rows += 1;
      this.columns = 1;
    }
  }

  problem(rows: number): string | null {
    if (this.open) return 'ends in the middle of a row';
    if (this.odd > 0) return `${this.odd} rows do not have the columns of the table`;
    return this.rows === rows ? null : `has ${this.rows} rows instead of ${rows}`;
  }
}
