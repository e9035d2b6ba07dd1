import type { ErrorCode, Problem } from '@atelier/contracts';

const STATUS: Record<ErrorCode, number> = {
  'request.invalid': 400,
  'request.malformed': 400,
  'request.too_large': 413,
  'request.unsupported_type': 415,
  'request.not_found': 404,
  'request.method_not_allowed': 405,
  'request.too_many': 429,
  'request.not_acceptable': 406,
  'auth.required': 401,
  'auth.invalid_credentials': 401,
  'auth.expired': 401,
  'auth.forbidden': 403,
  'auth.cross_site': 403,
  'content.stale': 412,
  'content.version_required': 428,
  'content.not_found': 404,
  'content.revision_not_found': 404,
  'content.slug_taken': 409,
  'content.fixed': 409,
  'content.due_past': 422,
  'content.no_cover': 422,
  'content.image_not_ready': 422,
  'content.image_missing': 422,
  'content.image_needs_alt': 422,
  'content.wrong_status': 409,
  'content.trashed': 409,
  'content.not_trashed': 409,
  'preview.expired': 410,
  'site.contrast': 422,
  'collaboration.closed': 409,
  'collaboration.not_found': 404,
  'collaboration.anonymised': 409,
  'mail.not_failed': 409,
  'mail.not_found': 404,
  'staff.not_found': 422,
  'media.not_found': 404,
  'media.in_use': 409,
  'media.no_file': 400,
  'media.too_large': 413,
  'media.type_not_allowed': 415,
  'media.empty': 422,
  'media.undecodable': 422,
  'media.too_many_pixels': 422,
  'media.timeout': 422,
  'media.crashed': 422,
  'media.upload_interrupted': 400,
  'media.upload_not_found': 404,
  'media.upload_incomplete': 409,
  'media.upload_expired': 410,
  'media.upload_refused': 422,
  'media.checksum_mismatch': 422,
  'media.already_there': 409,
  'media.quota_exceeded': 413,
  'media.trashed': 409,
  'media.not_trashed': 409,
  'media.original_missing': 404,
  'storage.unavailable': 503,
  'database.unavailable': 503,
  'queue.unavailable': 503,
  'server.overloaded': 503,
  'server.error': 500,
};

const TITLES: Record<number, string> = {
  400: 'The request cannot be understood',
  401: 'Sign-in needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not possible here',
  406: 'Not available in that form',
  409: 'Not possible in this state',
  410: 'No longer there',
  412: 'Changed by somebody else',
  413: 'Too large',
  415: 'Wrong type',
  422: 'Not possible with these values',
  428: 'Version missing',
  429: 'Too many requests',
  500: 'Something broke on our side',
  503: 'Not available right now',
};

const isCode = (code: string): code is ErrorCode => code in STATUS;

/** RFC 9457 problem details for an error code. Codes that the contract does not know are a fault of ours. */
export function problem(code: string, detail: string, requestId: string, details: Readonly<Record<string, unknown>> = {}): Problem {
  const known = isCode(code) ? code : 'server.error';
  const status = STATUS[known];
  return { ...details, type: `urn:atelier:problem:${known}`, title: TITLES[status] ?? 'Error', status, detail, code: known, requestId };
}

export const RETRY_AFTER_SECONDS = 5;
/** Limits of letters look back an hour. */
export const LETTERS_AGAIN_SECONDS = 3600;
