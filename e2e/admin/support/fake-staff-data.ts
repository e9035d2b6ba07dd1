import type { ApiToken, AuditEntry, SignedInDevice, StaffMember } from '@atelier/contracts';
import { id, ME, TOMAS } from './fake-data.js';

const HOUR = 3_600_000;
export const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();

/** How many devices are signed in is counted when it is asked for. */
export type FakePerson = Omit<StaffMember, 'sessions'>;
const member = (n: number, more: Partial<FakePerson> & Pick<FakePerson, 'name'>): FakePerson => ({
  id: id('c', n),
  email: `${more.name.split(' ')[0]?.toLowerCase() ?? ''}@sundserra.example`,
  role: 'editor',
  status: 'active',
  secondFactor: true,
  createdAt: ago(9_000 - n),
  lastSeenAt: ago(n),
  invitedUntil: null,
  ...more,
});

export const people = (): FakePerson[] => [
  member(1, { name: 'Ylva Nordin', role: 'admin' }),
  { ...member(2, { name: TOMAS.name, email: 'tomas@sundserra.example' }), id: TOMAS.id },
  { ...member(0, { name: ME.name, email: 'ines@sundserra.example', role: 'admin', secondFactor: false }), id: ME.id },
  member(26, { name: 'Jonas Weidmann', secondFactor: false }),
  member(4, { name: 'Amara Okoye', role: 'viewer', status: 'invited', secondFactor: false, lastSeenAt: null, invitedUntil: ago(-24 * 6) }),
  member(3_000, { name: 'Bengt Alm', role: 'viewer', status: 'disabled', secondFactor: false }),
];

export const devices = (): SignedInDevice[] => [
  { id: id('c', 901), device: 'Chromium, Linux', address: '10.0.0.8', createdAt: ago(70), lastUsedAt: ago(0), current: true },
  { id: id('c', 902), device: 'Safari, iPhone', address: '10.0.0.31', createdAt: ago(900), lastUsedAt: ago(5), current: false },
  { id: id('c', 903), device: 'Firefox, Windows', address: '198.51.100.7', createdAt: ago(300), lastUsedAt: ago(160), current: false },
];

export const tokens = (): ApiToken[] => [
  token(1, { name: 'Newsletter', scopes: ['content.read', 'media.read'], lastUsedAt: ago(2) }),
  token(2, { name: 'Import of the old site', scopes: ['content.read', 'content.write', 'media.read', 'media.write'], expiresAt: ago(-60) }),
  token(3, { name: 'Trial', scopes: ['site.read'], revokedAt: ago(400) }),
];

export const token = (n: number, more: Partial<ApiToken>): ApiToken => ({
  id: id('c', 700 + n),
  name: 'Token',
  scopes: ['content.read'],
  createdBy: ME,
  createdAt: ago(700),
  expiresAt: ago(-1_400),
  lastUsedAt: null,
  revokedAt: null,
  ...more,
});

const ACTS: readonly (readonly [string, string, string, Partial<AuditEntry>?])[] = [
  ['project.published', 'project', 'Ferry Hall', { after: { status: 'published' }, before: { status: 'draft' } }],
  ['sign_in.failed', 'staff', 'jonas@sundserra.example', { actor: { kind: 'visitor', id: null, name: '' }, address: '203.0.113.9' }],
  ['staff.role_changed', 'staff', 'Jonas Weidmann', { before: { role: 'viewer' }, after: { role: 'editor' } }],
  ['media.uploaded', 'media', 'harbour-07.jpg'],
  ['token.created', 'token', 'Newsletter', { after: { scopes: ['content.read', 'media.read'] } }],
  ['site.edited', 'site', 'Settings', { before: { tagline: 'Architects' }, after: { tagline: 'Architects in two harbours' } }],
  ['request.answered', 'request', 'SF-2041'],
  ['sign_in.succeeded', 'staff', 'Tomás Ferreira'],
  ['article.scheduled', 'article', 'Open day', { after: { publishAt: ago(-48) }, before: null }],
  ['greenhouse.watered', 'greenhouse', 'The tall one'],
];

export function audit(n = 64): AuditEntry[] {
  return Array.from({ length: n }, (_, index) => {
    const [action, type, label, more] = ACTS[index % ACTS.length]!;
    return {
      id: id('c', 5_000 + index),
      at: ago(index * 1.7),
      actor: { kind: 'staff' as const, ...(index % 3 === 0 ? TOMAS : ME) },
      action,
      target: { type, id: id('a', index % 12), label },
      address: '10.0.0.8',
      device: 'Chromium, Linux',
      requestId: `7f3a-${1000 + index}`,
      before: null,
      after: null,
      ...more,
    };
  });
}
