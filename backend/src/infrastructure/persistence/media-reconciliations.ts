import type { MediaUsage } from '@atelier/contracts';
import { MediaReconciliations } from '../../application/ports/media-reconciliations.js';
import type { Database } from './database.js';

export class PostgresMediaReconciliations extends MediaReconciliations {
  constructor(private readonly database: Database) {
    super();
  }

  override async record(report: NonNullable<MediaUsage['reconciliation']>): Promise<void> {
    await this.database.execute(
      'insert into atelier.media_reconciliation (report) values (?::jsonb) on conflict (id) do update set report = excluded.report',
      [JSON.stringify(report)],
    );
  }
}
