import type { MediaUsage } from '@atelier/contracts';
import type { Database } from './database.js';

/** Said from this share of the quota on. */
const WARNING = 0.8;

interface Sums {
  images: number;
  original_bytes: string;
  rendition_bytes: string;
  trash_count: number;
  trash_bytes: string;
  unused_count: number;
  unused_bytes: string;
  upload_count: number;
  upload_bytes: string;
  kinds: MediaUsage['kinds'];
  reconciliation: MediaUsage['reconciliation'];
}

/** One look at all images; sizes of renditions stand in a column of their own, so nothing is unpacked. */
const QUERY = `
  with m as (
    select id, content_type, trashed_at, bytes + replacement_bytes as original, rendition_bytes as renditions,
      exists (select from atelier.media_uses u where u.asset_id = a.id) as used
    from atelier.media_assets a)
  select
    count(*) filter (where trashed_at is null)::int as images,
    coalesce(sum(original) filter (where trashed_at is null), 0) as original_bytes,
    coalesce(sum(renditions) filter (where trashed_at is null), 0) as rendition_bytes,
    count(*) filter (where trashed_at is not null)::int as trash_count,
    coalesce(sum(original + renditions) filter (where trashed_at is not null), 0) as trash_bytes,
    count(*) filter (where trashed_at is null and not used)::int as unused_count,
    coalesce(sum(original + renditions) filter (where trashed_at is null and not used), 0) as unused_bytes,
    (select count(*)::int from atelier.media_uploads where asset_id is null) as upload_count,
    (select coalesce(sum(bytes), 0) from atelier.media_uploads where asset_id is null) as upload_bytes,
    (select coalesce(jsonb_agg(jsonb_build_object('contentType', content_type, 'bytes', bytes, 'count', n) order by bytes desc), '[]') from (
      select content_type, sum(original) as bytes, count(*) as n from m where trashed_at is null group by content_type) k) as kinds,
    (select report from atelier.media_reconciliation) as reconciliation
  from m`;

export async function readMediaUsage(database: Database, quota: number): Promise<MediaUsage> {
  const [sums] = await database.read<Sums>(QUERY);
  if (sums === undefined) throw new Error('An aggregate without groups always has one row.');
  const originals = { bytes: Number(sums.original_bytes), count: sums.images };
  const renditions = { bytes: Number(sums.rendition_bytes), count: sums.images };
  const trash = { bytes: Number(sums.trash_bytes), count: sums.trash_count };
  const uploads = { bytes: Number(sums.upload_bytes), count: sums.upload_count };
  const bytes = originals.bytes + renditions.bytes + trash.bytes + uploads.bytes;
  return {
    bytes,
    quota,
    state: bytes >= quota ? 'full' : bytes >= quota * WARNING ? 'warning' : 'ok',
    images: sums.images,
    shares: { originals, renditions, trash, uploads },
    kinds: sums.kinds,
    unused: { bytes: Number(sums.unused_bytes), count: sums.unused_count },
    reconciliation: sums.reconciliation,
  };
}
