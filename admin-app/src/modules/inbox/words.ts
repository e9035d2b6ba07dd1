import type { MailView, RequestKind, RequestStatus } from '@atelier/contracts';

export const STATUS_NAMES: Record<RequestStatus, string> = {
  new: 'New',
  in_review: 'In review',
  replied: 'Replied',
  archived: 'Archived',
  spam: 'Spam',
};
export const KIND_NAMES: Record<RequestKind, string> = {
  commission: 'Commission',
  partnership: 'Partnership',
  press: 'Press',
  career: 'A job',
  other: 'Something else',
};
export const MAIL_NAMES: Record<MailView['template'], string> = {
  'request-received': 'Told the studio',
  thanks: 'Thanked the sender',
  answer: 'Answered',
  digest: 'Digest of the day',
  'staff-link': 'A link to one of the staff',
  'staff-notice': 'Told one of the staff about their account',
};
export const MAIL_STATES: Record<MailView['status'], string> = {
  queued: 'waits to be sent',
  transmitting: 'is being sent',
  sent: 'sent',
  uncertain: 'may not have arrived',
  refused: 'was refused',
  failed: 'could not be sent',
};
