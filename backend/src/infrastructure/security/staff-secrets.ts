import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { ApiTokenSecrets, CsrfTokens, DeviceTokens, LinkTokens, RecoveryCodes } from '../../application/ports/staff-secrets.js';
import type { LinkPurpose } from '../../domain/staff/staff-link.js';
import type { Keyring } from './keyring.js';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** `<id>.<keyed hash of id and purpose>`: nothing that would open a door lies in the database. */
export class KeyedLinkTokens extends LinkTokens {
  constructor(private readonly keys: Keyring) {
    super();
  }

  override issue({ id, purpose }: { id: string; purpose: LinkPurpose }): string {
    return `${id}.${this.keys.mac('link', `${purpose} ${id}`)}`;
  }

  override read(token: string, purpose: LinkPurpose): string | null {
    const [, id = '', given = ''] = new RegExp(`^(${UUID})\\.([\\w-]{43})$`, 'u').exec(token) ?? [];
    return id !== '' && this.keys.matches('link', `${purpose} ${id}`, given) ? id : null;
  }
}

/** `<device>.<keyed hash of device and person>`. */
export class KeyedDeviceTokens extends DeviceTokens {
  constructor(private readonly keys: Keyring) {
    super();
  }

  override issue(userId: string): string {
    const device = randomUUID();
    return `${device}.${this.keys.mac('device', `${device} ${userId}`)}`;
  }

  override read(token: string, userId: string): string | null {
    const [, device = '', given = ''] = new RegExp(`^(${UUID})\\.([\\w-]{43})$`, 'u').exec(token) ?? [];
    return device !== '' && this.keys.matches('device', `${device} ${userId}`, given) ? device : null;
  }
}

export class KeyedCsrfTokens extends CsrfTokens {
  constructor(private readonly keys: Keyring) {
    super();
  }

  override of(sessionId: string): string {
    return this.keys.mac('csrf', sessionId);
  }

  override matches(sessionId: string, token: string): boolean {
    return this.keys.matches('csrf', sessionId, token);
  }
}

/** Crockford's letters: none that look alike. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const CODES = 10;
const LENGTH = 16;

export class KeyedRecoveryCodes extends RecoveryCodes {
  constructor(private readonly keys: Keyring) {
    super();
  }

  override create(): { codes: string[]; hashes: string[] } {
    const codes = Array.from({ length: CODES }, () => Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % 32]).join(''));
    return {
      codes: codes.map((code) => code.replace(/(.{4})(?=.)/gu, '$1-')),
      hashes: codes.map((code) => this.keys.mac('recovery', code)),
    };
  }

  override hashes(code: string): string[] {
    return this.keys.macs(
      'recovery',
      code
        .toLowerCase()
        .replace(/[^0-9a-z]/gu, '')
        .replace(/o/gu, '0')
        .replace(/[il]/gu, '1'),
    );
  }
}

/** Recognisable, so that scanners of leaked secrets find it. */
export const API_TOKEN_PREFIX = 'atl_';

export class RandomApiTokenSecrets extends ApiTokenSecrets {
  override issue(id: string): { secret: string; hash: string } {
    const random = randomBytes(32).toString('base64url');
    return { secret: `${API_TOKEN_PREFIX}${id.replaceAll('-', '')}_${random}`, hash: sha256(random) };
  }

  override read(secret: string): { id: string; hash: string } | null {
    const [, id, random] = /^atl_([0-9a-f]{32})_([\w-]{43})$/u.exec(secret) ?? [];
    if (id === undefined || random === undefined) return null;
    return { id: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5'), hash: sha256(random) };
  }
}

/** 256 random bits need no slow hash. */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
