import { hash, verify, type Algorithm } from '@node-rs/argon2';
import { PasswordHasher } from '../../application/ports/secrets.js';

/** OWASP ASVS 5.0 11.4.2: Argon2id, 19 MiB, two passes, one lane: about 28 ms. */
const PARAMETERS = { algorithm: 2 satisfies Algorithm.Argon2id as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each hash takes 19 MiB, so only so many at once. */
const AT_ONCE = 4;

export class Argon2PasswordHasher extends PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy: Promise<string> | undefined;

  override hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, PARAMETERS));
  }

  override async verify(stored: string | null, password: string): Promise<boolean> {
    this.decoy ??= hash('nobody has this password', PARAMETERS);
    const against = stored ?? (await this.decoy);
    const matches = await this.inTurn(() => verify(against, password).catch(() => false));
    return matches && stored !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running++;
    try {
      return await work();
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }
}
