import { DomainError } from '../domain/domain-error.js';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/**
 * How often things may be tried: `points` within `seconds`. Guesses at one account are counted by device, so that somebody who guesses from
 * elsewhere keeps nobody out who has signed in here before (OWASP, "Device cookies").
 */
export const RATE_LIMITS = {
  /** Sign-ins from one network, right or wrong. */
  'sign-in.address': { points: 30, seconds: MINUTE },
  'sign-in.address-day': { points: 500, seconds: DAY },
  /** Wrong passwords and codes for one account: on a device that has signed in to it before, and on all others together. */
  'sign-in.device': { points: 10, seconds: 15 * MINUTE },
  'sign-in.account': { points: 20, seconds: 15 * MINUTE },
  /** Letters with links: to one address, and asked for from one network. */
  'letter.account': { points: 3, seconds: 60 * MINUTE },
  'letter.address': { points: 20, seconds: 60 * MINUTE },
  /** Links that are tried. */
  'link.address': { points: 30, seconds: 15 * MINUTE },
  /** The own password or a code, asked for again before something that matters. */
  'confirm.account': { points: 10, seconds: 15 * MINUTE },
  /** API tokens that are none, from one network. */
  'token.address': { points: 60, seconds: MINUTE },
  'staff.read': { points: 1_200, seconds: MINUTE },
  'staff.write': { points: 300, seconds: MINUTE },
  'staff.upload': { points: 600, seconds: MINUTE },
  'token.read': { points: 600, seconds: MINUTE },
  'token.write': { points: 120, seconds: MINUTE },
  /** Of one network, without a token. Counted in each process by itself: an answer costs less than counting it elsewhere. */
  'visitor.read': { points: 6_000, seconds: MINUTE },
  'visitor.write': { points: 120, seconds: MINUTE },
} as const satisfies Record<string, { points: number; seconds: number }>;
export type LimitName = keyof typeof RATE_LIMITS;

/** `request.too_many`; may be tried again after so many seconds. */
export class TooManyTries extends DomainError {
  constructor(readonly retryAfterSeconds: number) {
    super('request.too_many', 'Too many tries. Wait a little, then try again.');
  }
}
