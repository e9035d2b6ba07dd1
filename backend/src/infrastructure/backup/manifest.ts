import { z } from 'zod';
import { BackupDamaged } from '../../application/backup/errors.js';
import type { BackupManifest } from '../../application/ports/backup-archive.js';
import { sha256 } from './parts.js';

const Part = z.strictObject({ name: z.string(), bytes: z.int().min(0), sha256: z.string().length(64) });
const Content = z.strictObject({ bytes: z.int().min(0), sha256: z.string().length(64), parts: z.array(Part).min(1) });
const Table = Content.extend({ name: z.string().regex(/^[a-z_]+$/u), columns: z.array(z.string()), rows: z.int().min(0) });
const Manifest = z.strictObject({
  format: z.literal(1),
  id: z.string(),
  studio: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  recipient: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(Table),
  objects: z.strictObject({ count: z.int().min(0), bytes: z.int().min(0) }),
  vanished: z.array(z.string()),
  index: Content,
});
/** What a try that is under way writes down. */
export const Note = z.object({ recipient: z.string(), objects: z.array(Content.extend({ key: z.string(), contentType: z.string() })) });
const Packed = z.strictObject({ manifest: z.unknown(), sha256: z.string() });

/** A manifest as a file: with a checksum of its own, since nothing else has one of it. */
export const PackedManifest = {
  pack: (manifest: BackupManifest) => ({ manifest, sha256: checksum(manifest) }),
  /** @throws BackupDamaged */
  unpack(file: string, data: Uint8Array): BackupManifest {
    const packed = Packed.safeParse(parse(data));
    if (!packed.success) throw new BackupDamaged(file, 'cannot be read: it is no manifest, or only a part of one');
    const { manifest, sha256: wanted } = packed.data;
    if (checksum(manifest) !== wanted) throw new BackupDamaged(file, 'is not what was written: its checksum differs');
    const understood = Manifest.safeParse(manifest);
    if (!understood.success) throw new BackupDamaged(file, 'was made by another version of Atelier. Read it with that one');
    return understood.data;
  },
};

const checksum = (manifest: unknown): string => sha256(Buffer.from(JSON.stringify(manifest)));

function parse(data: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(data).toString());
  } catch {
    return undefined;
  }
}
