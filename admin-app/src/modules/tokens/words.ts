import type { ApiToken, TokenScope } from '@atelier/contracts';

/** Scopes as they are chosen: areas, and in each what one may do, the least first. */
export const AREAS: readonly { name: string; scopes: readonly (readonly [TokenScope, string])[] }[] = [
  {
    name: 'Projects, news and pages',
    scopes: [
      ['content.read', 'Read, drafts too'],
      ['content.write', 'Write and change'],
      ['content.publish', 'Publish and take back'],
    ],
  },
  {
    name: 'Library',
    scopes: [
      ['media.read', 'See'],
      ['media.write', 'Upload, describe and delete'],
    ],
  },
  {
    name: 'Letters of visitors',
    scopes: [
      ['requests.read', 'Read'],
      ['requests.write', 'Answer, assign and delete'],
    ],
  },
  {
    name: 'Settings of the site',
    scopes: [
      ['site.read', 'Read'],
      ['site.write', 'Change'],
    ],
  },
  { name: 'The system', scopes: [['system.read', 'See how it runs']] },
];

/** “Projects, news and pages: read, drafts too; write and change.” for each area that a token reaches. */
export const scopesInWords = (scopes: readonly TokenScope[]): string[] =>
  AREAS.flatMap(({ name, scopes: all }) => {
    const given = all.filter(([scope]) => scopes.includes(scope)).map(([, words]) => words.toLowerCase());
    return given.length === 0 ? [] : [`${name}: ${given.join('; ')}`];
  });

const DAY = 86_400_000;
export const isOver = (token: ApiToken, now = Date.now()): boolean =>
  token.revokedAt !== null || new Date(token.expiresAt).getTime() <= now;

/** How long a token still works, as a sentence's end; warns in its last two weeks. */
export function life(token: ApiToken, now = Date.now()): { words: string; soon: boolean } {
  if (token.revokedAt !== null) return { words: 'Revoked', soon: false };
  const days = Math.ceil((new Date(token.expiresAt).getTime() - now) / DAY);
  if (days <= 0) return { words: 'Ran out', soon: false };
  return { words: days === 1 ? 'Until tomorrow at the latest' : `${days} days left`, soon: days <= 14 };
}
