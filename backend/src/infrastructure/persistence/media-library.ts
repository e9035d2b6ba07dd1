import { type MediaAssetDetail, type MediaAssetView, type MediaPage, type MediaQuery, type MediaUsage } from '@atelier/contracts';
import type { MediaRepository } from '../../application/ports/media-repository.js';
import { MediaLibrary } from '../../application/ports/read-models.js';
import { cut, decodeCursor } from './cursor.js';
import type { Database } from './database.js';
import { readMediaUsage } from './media-usage.js';
import { mediaView, type MediaRow } from './media-view.js';

const UPLOADED_BY = `(select jsonb_build_object('id', s.id, 'name', s.name) from atelier.staff_users s where s.id = m.uploaded_by_id) as uploaded_by`;

/** Of the 64 bits of a perceptual hash. */
const SIMILAR_BITS = 8;

export class PostgresMediaLibrary extends MediaLibrary {
  constructor(
    private readonly database: Database,
    private readonly media: MediaRepository,
    private readonly urlOf: (key: string) => string,
    private readonly quotaBytes: number,
  ) {
    super();
  }

  override async page(query: MediaQuery): Promise<MediaPage> {
    const { sql, values } = filterOf(query);
    const pageValues = [...values];
    const after = query.cursor === undefined ? 'true' : `m.id < $${pageValues.push(decodeCursor(query.cursor, 'int')[1])}::uuid`;
    const [found, [count]] = await Promise.all([
      this.database.read<MediaRow>(
        `select m.*, ${UPLOADED_BY} from atelier.media_assets m where ${sql} and ${after} order by m.id desc limit $${pageValues.push(query.limit + 1)}`,
        pageValues,
      ),
      this.database.read<{ n: number }>(`select count(*)::int as n from atelier.media_assets m where ${sql}`, values),
    ]);
    const { rows, nextCursor } = cut(found, query.limit, (row) => [0, row.id]);
    return { items: rows.map((row) => mediaView(row, this.urlOf)), total: count?.n ?? 0, nextCursor };
  }

  override async view(id: string): Promise<MediaAssetView | null> {
    const [row] = await this.database.read<MediaRow>(`select m.*, ${UPLOADED_BY} from atelier.media_assets m where m.id = $1`, [id]);
    return row === undefined ? null : mediaView(row, this.urlOf);
  }

  override async byId(id: string): Promise<MediaAssetDetail | null> {
    const [view, usedIn, similar] = await Promise.all([this.view(id), this.media.uses(id), this.similar(id)]);
    return view && { ...view, usedIn, similar };
  }

  override usage(): Promise<MediaUsage> {
    return readMediaUsage(this.database, this.quotaBytes);
  }

  /** Hamming distance of the perceptual hashes: up to an eighth of the bits may differ by scaling, cropping a little, or another exposure. */
  private async similar(id: string): Promise<MediaAssetView[]> {
    const rows = await this.database.read<MediaRow>(
      `select m.*, ${UPLOADED_BY} from atelier.media_assets o
       join atelier.media_assets m on m.id <> o.id and m.trashed_at is null and bit_count(m.perceptual_hash # o.perceptual_hash) <= ${SIMILAR_BITS}
       where o.id = $1 order by bit_count(m.perceptual_hash # o.perceptual_hash), m.id desc limit 10`,
      [id],
    );
    return rows.map((row) => mediaView(row, this.urlOf));
  }
}

function filterOf({ q, status, kind, missing, unused, trashed }: MediaQuery): { sql: string; values: unknown[] } {
  const conditions = [trashed === 'true' ? 'm.trashed_at is not null' : 'm.trashed_at is null'];
  const values: unknown[] = [];
  if (status !== undefined) conditions.push(`m.status = $${values.push(status)}`);
  if (kind !== undefined) conditions.push(`m.content_type = $${values.push(kind)}`);
  if (missing === 'alt') conditions.push(`m.alt = '' and not m.decorative`);
  if (unused === 'true') conditions.push('not exists (select from atelier.media_uses u where u.asset_id = m.id)');
  if (q !== undefined && q !== '') {
    const pattern = `$${values.push(`%${q.replace(/[\\%_]/gu, '\\$&')}%`)}`;
    conditions.push(
      `(${['file_name', 'alt', 'caption', 'credit', 'copyright'].map((field) => `m.${field} ilike ${pattern}`).join(' or ')})`,
    );
  }
  return { sql: conditions.join(' and '), values };
}
