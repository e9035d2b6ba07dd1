import type { ApiToken } from '@atelier/contracts';
import { isOver, life, scopesInWords } from './words.js';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const token = (more: Partial<ApiToken>): ApiToken => ({
  id: '',
  name: '',
  scopes: [],
  createdBy: { id: '', name: '' },
  createdAt: '',
  expiresAt: '2026-12-05T12:00:00Z',
  lastUsedAt: null,
  revokedAt: null,
  ...more,
});

it('says what a token may do, area by area', () => {
  expect(scopesInWords(['media.read', 'content.read', 'content.write'])).toEqual([
    'Projects, news and pages: read, drafts too; write and change',
    'Library: see',
  ]);
});

it('warns in the last two weeks and knows when it is over', () => {
  expect(life(token({}), NOW)).toEqual({ words: '10 days left', soon: true });
  expect(life(token({ expiresAt: '2027-02-05T12:00:00Z' }), NOW).soon).toBe(false);
  expect(life(token({ expiresAt: '2026-11-25T11:00:00Z' }), NOW).words).toBe('Ran out');
  expect(isOver(token({ expiresAt: '2026-11-25T11:00:00Z' }), NOW)).toBe(true);
  expect(isOver(token({ revokedAt: '2026-11-20T11:00:00Z' }), NOW)).toBe(true);
  expect(isOver(token({}), NOW)).toBe(false);
});
