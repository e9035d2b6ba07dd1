import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const IV = 12;
const TAG = 16;

/**
 * Keys derived from a secret, one for each use (HKDF, RFC 5869), under the present secret and, while it is being changed, the one before. New things
 * are made with the present one; both are believed.
 */
export class Keyring {
  /** Newest first. */
  readonly secrets: readonly string[];

  constructor(current: string, previous?: string) {
    this.secrets = previous === undefined ? [current] : [current, previous];
  }

  /** Keyed hash (HMAC-SHA-256) with the present key, base64url. */
  mac(use: string, text: string): string {
    return mac(this.keys(use)[0] as Buffer, text);
  }

  /** Under every key that holds, newest first. */
  macs(use: string, text: string): string[] {
    return this.keys(use).map((key) => mac(key, text));
  }

  /** In the same time, right or wrong. */
  matches(use: string, text: string, given: string): boolean {
    return this.macs(use, text).some((right) => sameText(right, given));
  }

  /** AES-256-GCM under the present key: `v1.<key id>.<iv, text and tag>`, base64url. */
  seal(use: string, text: string): string {
    const key = this.keys(use)[0] as Buffer;
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `v1.${keyId(key)}.${Buffer.concat([iv, body, cipher.getAuthTag()]).toString('base64url')}`;
  }

  /** @throws if it was sealed with a key that no longer holds, or changed since */
  open(use: string, sealed: string): string {
    const [, id, data = ''] = sealed.split('.');
    const key = this.keys(use).find((one) => keyId(one) === id);
    if (key === undefined) throw new Error('Sealed with a key this process does not have: see ENCRYPTION_KEY_PREVIOUS');
    const bytes = Buffer.from(data, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV));
    decipher.setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]).toString('utf8');
  }

  isSealedWithPresentKey(use: string, sealed: string): boolean {
    return sealed.split('.')[1] === keyId(this.keys(use)[0] as Buffer);
  }

  private keys(use: string): Buffer[] {
    return this.secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', `atelier ${use}`, 32)));
  }
}

const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url');
const keyId = (key: Buffer) => createHash('sha256').update(key).digest('hex').slice(0, 8);
export const sameText = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};
