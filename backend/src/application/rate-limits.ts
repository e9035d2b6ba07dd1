import { DomainError } from '../domain/domain-error.js';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/**
 * How often things may be tried: `points` within `seconds`. `of`: guesses at doors, or what staff and their programs, or visitors, ask for in general. Guesses at one account are counted by device, so that somebody who guesses from
 * elsewhere keeps nobody out who has signed in here before (OWASP, "Device cookies").
 */
export const RATE_LIMITS = {
  /** Sign-ins from one network, right or wrong. */
  'sign-in.address': { points: 30, seconds: MINUTE, of: 'doors' },
  'sign-in.address-day': { points: 500, seconds: DAY, of: 'doors' },
  /** Wrong passwords and codes for one account: on a device that has signed in to it before, and on all others together. */
  'sign-in.device': { points: 10, seconds: 15 * MINUTE, of: 'doors' },
  'sign-in.account': { points: 20, seconds: 15 * MINUTE, of: 'doors' },
  /** Letters with links: to one address, and asked for from one network. */
  'letter.account': { points: 3, seconds: 60 * MINUTE, of: 'doors' },
  'letter.address': { points: 20, seconds: 60 * MINUTE, of: 'doors' },
  /** Links that are tried. */
  'link.address': { points: 30, seconds: 15 * MINUTE, of: 'doors' },
  /** The own password or a code, asked for again before something that matters. */
  'confirm.account': { points: 10, seconds: 15 * MINUTE, of: 'doors' },
  /** API tokens that are none, from one network. */
  'token.address': { points: 60, seconds: MINUTE, of: 'doors' },
  'staff.read': { points: 1_200, seconds: MINUTE, of: 'staff' },
  'staff.write': { points: 300, seconds: MINUTE, of: 'staff' },
  'staff.upload': { points: 600, seconds: MINUTE, of: 'staff' },
  'token.read': { points: 600, seconds: MINUTE, of: 'staff' },
  'token.write': { points: 120, seconds: MINUTE, of: 'staff' },
  /** Of one network, without a token. Counted in each process by itself: an answer costs less than counting it elsewhere. */
  'visitor.read': { points: 6_000, seconds: MINUTE, of: 'visitors' },
  'visitor.write': { points: 120, seconds: MINUTE, of: 'visitors' },
} as const satisfies Record<string, { points: number; seconds: number; of: 'doors' | 'staff' | 'visitors' }>;
export type LimitName = keyof typeof RATE_LIMITS;

/** `request.too_many`; may be tried again after so many seconds. */
export class TooManyTries extends DomainError {
  constructor(readonly retryAfterSeconds: number) {
    super('request.too_many', 'Too many tries. Wait a little, then try again.');
  }
}
