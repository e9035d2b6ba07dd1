import { z } from 'zod';

/**
 * Error codes that clients may branch on. Texts may change, codes do not.
 * The part before the dot is the concept, the part after it what went wrong.
 */
export const ERROR_CODES = [
  'request.invalid',
  'request.malformed',
  'request.too_large',
  'request.unsupported_type',
  'request.not_found',
  'request.method_not_allowed',
  'request.too_many',
  'request.not_acceptable',
  'auth.required',
  'auth.invalid_credentials',
  'auth.expired',
  'auth.forbidden',
  'auth.cross_site',
  'content.stale',
  'content.version_required',
  'content.not_found',
  'content.revision_not_found',
  'content.slug_taken',
  'content.fixed',
  'content.due_past',
  'content.no_cover',
  'content.image_not_ready',
  'content.image_missing',
  'content.image_needs_alt',
  'content.wrong_status',
  'content.trashed',
  'content.not_trashed',
  'preview.expired',
  'site.contrast',
  'collaboration.closed',
  'collaboration.not_found',
  'collaboration.anonymised',
  'mail.not_failed',
  'mail.not_found',
  'staff.not_found',
  'media.not_found',
  'media.in_use',
  'media.no_file',
  'media.too_large',
  'media.type_not_allowed',
  'media.empty',
  'media.undecodable',
  'media.too_many_pixels',
  'media.timeout',
  'media.crashed',
  'media.upload_interrupted',
  'media.upload_not_found',
  'media.upload_incomplete',
  'media.upload_expired',
  'media.upload_refused',
  'media.checksum_mismatch',
  'media.already_there',
  'media.quota_exceeded',
  'media.trashed',
  'media.not_trashed',
  'media.original_missing',
  'storage.unavailable',
  'database.unavailable',
  'queue.unavailable',
  'server.overloaded',
  'server.error',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** RFC 9457 problem details, as `application/problem+json`. */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(ERROR_CODES),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string().meta({ description: 'JSON pointer, RFC 6901' }), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
