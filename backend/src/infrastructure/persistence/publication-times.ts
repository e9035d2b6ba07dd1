import { PublicationTimes } from '../../application/ports/read-models.js';
import type { Database } from './database.js';

export class PostgresPublicationTimes extends PublicationTimes {
  constructor(private readonly database: Database) {
    super();
  }

  override async next(after: Date): Promise<Date | null> {
    const [row] = await this.database.read<{ at: Date | null }>(
      `select min((snapshot->>'publishedAt')::timestamptz) as at from atelier.content_items
       where status = 'scheduled' and (snapshot->>'publishedAt')::timestamptz > $1`,
      [after],
    );
    return row?.at ?? null;
  }
}
