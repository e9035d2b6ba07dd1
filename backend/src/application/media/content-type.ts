const BY_EXTENSION: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  heif: 'image/heic',
  hif: 'image/heic',
  tif: 'image/tiff',
  tiff: 'image/tiff',
};

/** What a file says it is. Browsers do not know every type by name; the first bytes decide later anyway. */
export function contentTypeOf({ contentType, fileName }: { contentType?: string | undefined; fileName: string }): string {
  const said = contentType?.toLowerCase().split(';')[0]?.trim() ?? '';
  if (said === 'image/heif') return 'image/heic';
  if (said === 'image/jpg') return 'image/jpeg';
  if (said !== '' && said !== 'application/octet-stream') return said;
  return BY_EXTENSION[fileName.split('.').at(-1)?.toLowerCase() ?? ''] ?? said;
}
