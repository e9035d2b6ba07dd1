import { createHmac } from 'node:crypto';
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import { Challenges, type Challenge, type Proof } from '../../application/ports/challenges.js';

/** Enough to read, think and type, and for a page left open over lunch. */
const LIFETIME_MS = 2 * 60 * 60 * 1000;
/** About half of these are tried: a phone needs a second or two, while somebody types. */
const MAX_NUMBER = 50_000;

/** ALTCHA (altcha.org), version 1, on this server: SHA-256 over salt and number, signed. No third party knows of it. */
export class AltchaChallenges extends Challenges {
  /** Newest first: forms that were open while the secret was changed are still taken. */
  private readonly hmacKeys: readonly string[];

  constructor(secrets: readonly string[]) {
    super();
    this.hmacKeys = secrets.map((secret) => createHmac('sha256', secret).update('altcha').digest('hex'));
  }

  override async issue(): Promise<Challenge> {
    const expires = new Date(Date.now() + LIFETIME_MS);
    const hmacKey = this.hmacKeys[0] as string;
    const { algorithm, challenge, salt, signature } = await createChallenge({ hmacKey, maxnumber: MAX_NUMBER, expires });
    return { algorithm, challenge, maxnumber: MAX_NUMBER, salt, signature };
  }

  override async verify(payload: string): Promise<Proof | null> {
    try {
      const verified = await Promise.all(this.hmacKeys.map((key) => verifySolution(payload, key)));
      if (!verified.includes(true)) return null;
      const { challenge } = JSON.parse(Buffer.from(payload, 'base64').toString()) as { challenge: string };
      const expires = Number(extractParams(payload)['expires']) * 1000;
      return { id: challenge, issuedAt: new Date(expires - LIFETIME_MS), expiresAt: new Date(expires) };
    } catch {
      return null;
    }
  }
}
