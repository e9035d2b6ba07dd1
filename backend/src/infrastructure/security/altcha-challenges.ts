import { createHmac } from 'node:crypto';
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import { Challenges, type Challenge, type Proof } from '../../application/ports/challenges.js';

/** Enough to read, think and type, and for a page left open over lunch. */
const LIFETIME_MS = 2 * 60 * 60 * 1000;
/** About half of these are tried: a phone needs a second or two, while somebody types. */
const MAX_NUMBER = 50_000;

/** ALTCHA (altcha.org), version 1, on this server: SHA-256 over salt and number, signed. No third party knows of it. */
export class AltchaChallenges extends Challenges {
  private readonly hmacKey: string;

  constructor(secret: string) {
    super();
    this.hmacKey = createHmac('sha256', secret).update('altcha').digest('hex');
  }

  override async issue(): Promise<Challenge> {
    const expires = new Date(Date.now() + LIFETIME_MS);
    const { algorithm, challenge, salt, signature } = await createChallenge({ hmacKey: this.hmacKey, maxnumber: MAX_NUMBER, expires });
    return { algorithm, challenge, maxnumber: MAX_NUMBER, salt, signature };
  }

  override async verify(payload: string): Promise<Proof | null> {
    try {
      if (!(await verifySolution(payload, this.hmacKey))) return null;
      const { challenge } = JSON.parse(Buffer.from(payload, 'base64').toString()) as { challenge: string };
      const expires = Number(extractParams(payload)['expires']) * 1000;
      return { id: challenge, issuedAt: new Date(expires - LIFETIME_MS), expiresAt: new Date(expires) };
    } catch {
      return null;
    }
  }
}
