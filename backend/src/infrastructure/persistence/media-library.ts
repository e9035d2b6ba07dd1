import {
  RENDITION_FORMATS,
  RENDITION_WIDTHS,
  type MediaAssetDetail,
  type MediaAssetView,
  type MediaPage,
  type MediaQuery,
} from '@atelier/contracts';
import type { MediaRepository } from '../../application/ports/media-repository.js';
import { MediaLibrary } from '../../application/ports/read-models.js';
import type { RenderedImage } from '../../domain/media/media-asset.js';
import { cut, decodeCursor } from './cursor.js';
import type { Database } from './database.js';
import { imageView } from './image-view.js';

interface Row {
  id: string;
  version: number;
  status: MediaAssetView['status'];
  failure: MediaAssetView['failure'];
  rendered: RenderedImage | null;
  file_name: string;
  content_type: string;
  bytes: string;
  checksum: string;
  alt: string;
  caption: string;
  credit: string;
  focal_point: { x: number; y: number };
  created_at: Date;
  updated_at: Date;
  uploaded_by: { id: string; name: string } | null;
}

const UPLOADED_BY = `(select jsonb_build_object('id', s.id, 'name', s.name) from atelier.staff_users s where s.id = m.uploaded_by_id) as uploaded_by`;

export class PostgresMediaLibrary extends MediaLibrary {
  constructor(
    private readonly database: Database,
    private readonly media: MediaRepository,
    private readonly urlOf: (key: string) => string,
  ) {
    super();
  }

  override async page(query: MediaQuery): Promise<MediaPage> {
    const { sql, values } = filterOf(query);
    const pageValues = [...values];
    const after = query.cursor === undefined ? 'true' : `m.id < $${pageValues.push(decodeCursor(query.cursor)[1])}::uuid`;
    const [found, [count]] = await Promise.all([
      this.database.read<Row>(
        `select m.*, ${UPLOADED_BY} from atelier.media_assets m where ${sql} and ${after} order by m.id desc limit $${pageValues.push(query.limit + 1)}`,
        pageValues,
      ),
      this.database.read<{ n: number }>(`select count(*)::int as n from atelier.media_assets m where ${sql}`, values),
    ]);
    const { rows, nextCursor } = cut(found, query.limit, (row) => [0, row.id]);
    return { items: rows.map((row) => this.toView(row)), total: count?.n ?? 0, nextCursor };
  }

  override async view(id: string): Promise<MediaAssetView | null> {
    const [row] = await this.database.read<Row>(`select m.*, ${UPLOADED_BY} from atelier.media_assets m where m.id = $1`, [id]);
    return row === undefined ? null : this.toView(row);
  }

  override async byId(id: string): Promise<MediaAssetDetail | null> {
    const [view, usedIn] = await Promise.all([this.view(id), this.media.uses(id)]);
    return view && { ...view, usedIn };
  }

  private toView(row: Row): MediaAssetView {
    const { id, alt, credit, rendered } = row;
    const total = RENDITION_FORMATS.length * RENDITION_WIDTHS.length;
    return {
      id,
      version: row.version,
      status: row.status,
      progress: { done: rendered?.renditions.length ?? 0, total: rendered?.renditions.length ?? total },
      failure: row.failure,
      fileName: row.file_name,
      contentType: row.content_type,
      bytes: Number(row.bytes),
      width: rendered?.width ?? null,
      height: rendered?.height ?? null,
      checksum: row.checksum,
      alt,
      caption: row.caption,
      credit,
      focalPoint: row.focal_point,
      image: rendered && imageView({ id, alt, credit, focalPoint: row.focal_point, rendered }, this.urlOf),
      uploadedBy: row.uploaded_by,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    };
  }
}

function filterOf({ q, status, missing, unused }: MediaQuery): { sql: string; values: unknown[] } {
  const conditions = ['true'];
  const values: unknown[] = [];
  if (status !== undefined) conditions.push(`m.status = $${values.push(status)}`);
  if (missing === 'alt') conditions.push(`m.alt = ''`);
  if (unused === 'true') conditions.push('not exists (select from atelier.media_uses u where u.asset_id = m.id)');
  if (q !== undefined && q !== '') {
    const pattern = `$${values.push(`%${q.replace(/[\\%_]/gu, '\\$&')}%`)}`;
    conditions.push(`(${['file_name', 'alt', 'caption', 'credit'].map((field) => `m.${field} ilike ${pattern}`).join(' or ')})`);
  }
  return { sql: conditions.join(' and '), values };
}
