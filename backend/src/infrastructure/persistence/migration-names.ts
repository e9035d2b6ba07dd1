/** Every step of the schema that this version of the code counts on, in order of application. Apart from the steps, which only `migrate` loads. */
export const MIGRATIONS = [
  '2026-11-23-foundation',
  '2026-11-24-media-pipeline',
  '2026-11-25-content',
  '2026-11-26-collaborations',
  '2026-11-27-inbox',
  '2026-11-28-digest',
  '2026-11-29-sittings',
  '2026-11-30-identity',
  '2026-12-01-row-level-security',
  '2026-12-02-backups',
  '2026-12-03-operations',
] as const;
export type MigrationName = (typeof MIGRATIONS)[number];
