import { DraftRepository, type KeptDraft } from '../../application/ports/draft-repository.js';
import type { Database } from './database.js';

export class PostgresDraftRepository extends DraftRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async find(contentId: string, userId: string): Promise<KeptDraft | null> {
    const [row] = await this.database.read<KeptDraft>(
      `select base_version as "baseVersion", changes, saved_at as "savedAt" from atelier.content_drafts where content_id = $1 and user_id = $2`,
      [contentId, userId],
    );
    return row ?? null;
  }

  override async save(contentId: string, userId: string, { baseVersion, changes, savedAt }: KeptDraft): Promise<void> {
    await this.database.execute(
      `insert into atelier.content_drafts (content_id, user_id, base_version, changes, saved_at) values (?, ?, ?, ?::jsonb, ?)
       on conflict (content_id, user_id) do update
       set base_version = excluded.base_version, changes = excluded.changes, saved_at = excluded.saved_at`,
      [contentId, userId, baseVersion, JSON.stringify(changes), savedAt],
    );
  }

  override async remove(contentId: string, userId: string): Promise<void> {
    await this.database.execute('delete from atelier.content_drafts where content_id = ? and user_id = ?', [contentId, userId]);
  }
}
