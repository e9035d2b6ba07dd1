import type { AuditEntry } from '@atelier/contracts';
import { asText, placeOf, sentenceOf } from './sentences.js';

const entry = (action: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  id: '1',
  at: '2026-11-25T10:00:00.000Z',
  actor: { kind: 'staff', id: 'tomas', name: 'Tomás Rua' },
  action,
  target: { type: action.split('.')[0] ?? '', id: 'x', label: 'Ferry Hall' },
  address: '',
  device: '',
  requestId: '',
  before: null,
  after: null,
  ...more,
});
const said = (action: string, more: Partial<AuditEntry> = {}): string => asText(sentenceOf(entry(action, more)));
const self = { target: { type: 'staff', id: 'tomas', label: 'Tomás Rua' } };
const visitor = { actor: { kind: 'visitor' as const, id: null, name: '' } };

it.each([
  ['project.published', 'Tomás Rua published the project Ferry Hall'],
  ['article.trashed', 'Tomás Rua moved the article Ferry Hall to the trash'],
  ['page.revision_restored', 'Tomás Rua brought an earlier version of the page Ferry Hall back'],
  ['site.edited', 'Tomás Rua changed the settings'],
  ['media.replaced', 'Tomás Rua replaced the image Ferry Hall'],
  ['request.answered', 'Tomás Rua answered the letter Ferry Hall'],
  ['token.revoked', 'Tomás Rua revoked the API token Ferry Hall'],
  ['staff.signed_out', 'Tomás Rua signed Ferry Hall out everywhere'],
  ['greenhouse.door_opened', 'Tomás Rua door opened (greenhouse) Ferry Hall'],
])('%s', (action, sentence) => expect(said(action)).toBe(sentence));

it('speaks of oneself and of others', () => {
  expect(said('second_factor.turned_off', self)).toBe('Tomás Rua turned the second factor off');
  expect(said('second_factor.turned_off')).toBe('Tomás Rua turned off the second factor of Ferry Hall');
  expect(said('sign_in.succeeded', self)).toBe('Tomás Rua signed in');
});

it('names nobody who is not known', () => {
  expect(said('sign_in.failed', visitor)).toBe('Somebody failed to sign in as Ferry Hall');
  expect(said('sign_in.failed', { ...visitor, target: { type: 'staff', id: null, label: '' } })).toBe(
    'Somebody failed to sign in with an address nobody has',
  );
  expect(said('password.reset_requested', { ...visitor, target: { type: 'staff', id: null, label: '' } })).toBe(
    'Somebody asked for a new password',
  );
  expect(said('project.created', { actor: { kind: 'token', id: 't', name: 'Newsletter' } })).toContain('The program Newsletter created');
});

it('leads to what it was about, unless it is gone', () => {
  expect(placeOf(entry('project.published'))).toBe('/projects/x');
  expect(placeOf(entry('project.deleted'))).toBeNull();
  expect(placeOf(entry('greenhouse.watered'))).toBeNull();
});
