import { KINDS, type ContentKind } from '../domain/content/content-kinds.js';
import { DomainError } from '../domain/domain-error.js';

export const contentNotFound = (kind: ContentKind) =>
  new DomainError('content.not_found', `There is no such ${KINDS[kind].noun}. It may have been deleted.`);
export const slugTaken = (slug: string) =>
  new DomainError('content.slug_taken', `The address “${slug}” belongs to something else, or did once. Choose another one.`, { slug });
export const staffNotFound = () => new DomainError('staff.not_found', 'There is nobody of that name on the staff any more.');
export const requestNotFound = () => new DomainError('collaboration.not_found', 'There is no such request. It may have been deleted.');
export const filedLetterNotFound = () => new DomainError('mail.not_found', 'There is no such letter in the folder any more.');
export const mediaNotFound = () => new DomainError('media.not_found', 'There is no such image in the library. It may have been deleted.');
export const signInRequired = () => new DomainError('auth.required', 'Sign in first.');
export const staffUnknown = () =>
  new DomainError('staff.unknown', 'There is nobody with this id on the staff. They may have been withdrawn.');
export const linkSpent = () => new DomainError('auth.link_spent', 'This link has been used, or has run out. Ask for a new one.');
export const wrongPassword = () => new DomainError('password.wrong', 'This is not your present password.');
export const commonPassword = () =>
  new DomainError(
    'password.too_common',
    'Guessing programs try this one early. Choose another: a few words that do not belong together will do.',
  );
export const sessionNotFound = () => new DomainError('session.not_found', 'This session is over already.');
export const emailTaken = () => new DomainError('staff.email_taken', 'Somebody on the staff has this e-mail address already.');
