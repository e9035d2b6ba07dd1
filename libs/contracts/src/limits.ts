/** Limits that the interface says and the server keeps. Apart from the schemas, so that naming one does not load the checker of all. */

/** Of originals */
export const MEDIA_CONTENT_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic', 'image/tiff'] as const;
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
/** Days an image stays in the trash before it is deleted for good. */
export const TRASH_DAYS = 30;
