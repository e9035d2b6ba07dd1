import exifReader from 'exif-reader';
import type { CameraFacts } from '../../domain/media/rendered-image.js';

/** What staff may want to know of the EXIF data (CIPA DC-008); null if there is none, or none that can be read. */
export function cameraFacts(exif: Buffer | undefined, keepLocation: boolean): CameraFacts | null {
  if (exif === undefined) return null;
  let tags: ReturnType<typeof exifReader>;
  try {
    tags = exifReader(exif);
  } catch {
    return null;
  }
  const { Image: image, Photo: photo } = tags;
  const facts: CameraFacts = {
    make: words(image?.Make),
    model: words(image?.Model),
    lens: words(photo?.LensModel),
    takenAt: moment(photo?.DateTimeOriginal),
    location: keepLocation ? location(tags.GPSInfo) : null,
  };
  return facts.make + facts.model + facts.lens === '' && facts.takenAt === null && facts.location === null ? null : facts;
}

const words = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 100)
    : '';

/** The reader takes the camera's clock for UTC; written without a zone it is what the clock showed. */
const moment = (value: unknown): string | null =>
  value instanceof Date && !Number.isNaN(value.getTime()) && value.getTime() > 0 ? value.toISOString().slice(0, 19) : null;

interface Position {
  GPSLatitude?: unknown;
  GPSLatitudeRef?: unknown;
  GPSLongitude?: unknown;
  GPSLongitudeRef?: unknown;
}

function location(gps: Position | undefined): CameraFacts['location'] {
  const latitude = degrees(gps?.GPSLatitude, gps?.GPSLatitudeRef, 'S', 90);
  const longitude = degrees(gps?.GPSLongitude, gps?.GPSLongitudeRef, 'W', 180);
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

function degrees(parts: unknown, reference: unknown, negative: string, most: number): number | null {
  if (!Array.isArray(parts) || parts.length !== 3) return null;
  const [whole, minutes, seconds] = parts.map(Number) as [number, number, number];
  const value = (whole + minutes / 60 + seconds / 3_600) * (String(reference).startsWith(negative) ? -1 : 1);
  return Number.isFinite(value) && Math.abs(value) <= most ? Math.round(value * 1e6) / 1e6 : null;
}
