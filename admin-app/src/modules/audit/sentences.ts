import type { AuditEntry } from '@atelier/contracts';

/** A sentence in pieces: who, what they did, to what, and the rest. The pieces between are set bold. */
export interface Sentence {
  who: string;
  did: string;
  what: string;
  rest: string;
}

const NOUNS: Readonly<Record<string, string>> = {
  project: 'the project',
  article: 'the article',
  page: 'the page',
  site: 'the settings',
  media: 'the image',
  request: 'the letter',
  token: 'the API token',
  mail: 'the e-mail',
  staff: '',
};

/** What was done to content, images and letters: the noun comes from the concept before the dot. */
const VERBS: Readonly<Record<string, readonly [did: string, rest?: string]>> = {
  created: ['created'],
  edited: ['changed'],
  changed: ['changed'],
  published: ['published'],
  scheduled: ['scheduled', 'for publication'],
  unpublished: ['took back'],
  archived: ['archived'],
  restored: ['brought back'],
  trashed: ['moved', 'to the trash'],
  deleted: ['deleted', 'for good'],
  moved: ['moved', 'to another place in the order'],
  revision_restored: ['brought an earlier version of', 'back'],
  uploaded: ['uploaded'],
  replaced: ['replaced'],
  triaged: ['sorted'],
  noted: ['wrote a note on'],
  answered: ['answered'],
  exported: ['exported'],
  revoked: ['revoked'],
  resent: ['had', 'sent again'],
};

/** About accounts. `of`: the target is somebody else, and is named. */
const WHOLE: Readonly<Record<string, readonly [own: string, of?: string, rest?: string]>> = {
  'sign_in.succeeded': ['signed in'],
  'sign_in.code_required': ['gave the right password and was asked for a code', 'gave the right password and was asked for the code of'],
  'sign_out.done': ['signed out'],
  'session.ended': ['signed out a device', 'signed out a device of'],
  'password.changed': ['changed the password', 'changed the password of'],
  'password.reset_requested': ['asked for a new password', 'asked for a new password for'],
  'password.reset_letter_written': ['got a link for a new password', 'sent a link for a new password to'],
  'password.reset': ['set a new password by a link', 'set a new password by a link for'],
  'email.change_requested': ['asked for another e-mail address', 'asked for another e-mail address of'],
  'email.change_withdrawn': ['withdrew the new e-mail address', 'withdrew the new e-mail address of'],
  'email.changed': ['changed the e-mail address', 'changed the e-mail address of'],
  'second_factor.turned_on': ['turned the second factor on', 'turned on the second factor of'],
  'second_factor.turned_off': ['turned the second factor off', 'turned off the second factor of'],
  'second_factor.recovery_codes_made': ['made new recovery codes', 'made new recovery codes for'],
  'second_factor.recovery_code_used': ['signed in with a recovery code', 'used a recovery code of'],
  'staff.invited': ['was invited', 'invited'],
  'staff.invitation_accepted': ['accepted the invitation'],
  'staff.invitation_withdrawn': ['withdrew an invitation', 'withdrew the invitation of'],
  'staff.changed': ['changed the name', 'changed the name of'],
  'staff.role_changed': ['got another role', 'changed the role of'],
  'staff.disabled': ['was disabled', 'disabled'],
  'staff.enabled': ['was let in again', 'let', 'in again'],
  'staff.signed_out': ['signed out everywhere', 'signed', 'out everywhere'],
  'staff.rescued': ['was let in from the command line', 'let', 'in from the command line'],
};

const KINDS = { staff: 'Somebody', token: 'A program', visitor: 'Somebody', system: 'Atelier' } as const;
const plain = (word: string): string => word.replaceAll('_', ' ');

/** “Tomás Rua published the project Ferry Hall”, for whatever happened; what nobody foresaw is said with the words of its own name. */
export function sentenceOf({ action, actor, target }: AuditEntry): Sentence {
  const who = actor.kind === 'token' && actor.name !== '' ? `The program ${actor.name}` : actor.name || KINDS[actor.kind];
  if (action === 'sign_in.failed') {
    if (target.label === '') return { who, did: 'failed to sign in with an address nobody has', what: '', rest: '' };
    return { who: KINDS.visitor, did: 'failed to sign in as', what: target.label, rest: '' };
  }
  const [concept = '', verb = ''] = action.split('.');
  const whole = WHOLE[action];
  if (whole !== undefined) {
    const [own, of, rest = ''] = whole;
    const self = target.id === null ? target.label === '' : target.id === actor.id;
    return self || of === undefined ? { who, did: own, what: '', rest: '' } : { who, did: of, what: target.label, rest };
  }
  const noun = NOUNS[concept];
  const known = VERBS[verb];
  const what = concept === 'site' ? '' : target.label;
  if (noun !== undefined && known !== undefined) return { who, did: `${known[0]} ${noun}`.trim(), what, rest: known[1] ?? '' };
  return { who, did: `${plain(verb)} (${plain(concept)})`, what: target.label, rest: '' };
}

export const asText = ({ who, did, what, rest }: Sentence): string => [who, did, what, rest].filter(Boolean).join(' ');

/** Kinds of acts to choose from: each the beginning of an action's name. */
export const KINDS_OF_ACTS: readonly (readonly [value: string, label: string])[] = [
  ['sign_in', 'Signing in'],
  ['sign_in.failed', 'Failed sign-ins'],
  ['session', 'Devices signed out'],
  ['password', 'Passwords'],
  ['second_factor', 'Second factors'],
  ['email', 'E-mail addresses'],
  ['staff', 'People'],
  ['token', 'API tokens'],
  ['project', 'Projects'],
  ['article', 'News'],
  ['page', 'Pages'],
  ['media', 'Images'],
  ['request', 'Letters'],
  ['site', 'Settings'],
];

const PLACES: Readonly<Record<string, string>> = {
  project: '/projects/',
  article: '/news/',
  page: '/pages/',
  media: '/media/',
  request: '/inbox/',
  staff: '/staff/',
};
/** Where what it was about can be seen; null if nowhere, or not any more. */
export const placeOf = ({ action, target }: AuditEntry): string | null => {
  const place = PLACES[target.type];
  return place === undefined || target.id === null || action.endsWith('.deleted') ? null : `${place}${target.id}`;
};
