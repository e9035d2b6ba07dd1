import { CROPS, RENDITION_FORMATS, RENDITION_WIDTHS, type MediaAssetView } from '@atelier/contracts';
import type { MediaAsset } from '../../domain/media/media-asset.js';
import type { CameraFacts, RenderedImage } from '../../domain/media/rendered-image.js';
import { imageView } from './image-view.js';

export interface MediaRow {
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
  decorative: boolean;
  caption: string;
  credit: string;
  copyright: string;
  camera: CameraFacts | null;
  replacement: MediaAsset['replacement'];
  trashed_at: Date | null;
  focal_point: { x: number; y: number };
  created_at: Date;
  updated_at: Date;
  uploaded_by: { id: string; name: string } | null;
}

/** How many files a large image gets, said while nobody has looked into it yet. */
const USUAL_TOTAL =
  RENDITION_FORMATS.length * RENDITION_WIDTHS.length +
  Object.values(CROPS).reduce((sum, { widths, formats }) => sum + widths.length * formats.length, 0);

export function mediaView(row: MediaRow, urlOf: (key: string) => string): MediaAssetView {
  const { id, alt, credit, rendered, focal_point: focalPoint } = row;
  const files = rendered === null ? 0 : rendered.renditions.length + rendered.crops.length;
  return {
    id,
    version: row.version,
    status: row.status,
    progress: { done: files, total: files || USUAL_TOTAL },
    failure: row.failure,
    fileName: row.file_name,
    contentType: row.content_type,
    bytes: Number(row.bytes),
    width: rendered?.width ?? null,
    height: rendered?.height ?? null,
    checksum: row.checksum,
    alt,
    decorative: row.decorative,
    caption: row.caption,
    credit,
    copyright: row.copyright,
    focalPoint,
    image: rendered && imageView({ id, alt, decorative: row.decorative, credit, focalPoint, rendered }, urlOf),
    replacement: row.replacement && { fileName: row.replacement.fileName, failure: row.replacement.failure },
    camera: row.camera,
    trashedAt: row.trashed_at?.toISOString() ?? null,
    uploadedBy: row.uploaded_by,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
