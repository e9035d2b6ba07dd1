import { Secret, TOTP } from 'otpauth';
import { OneTimeCodes } from '../../application/ports/staff-secrets.js';
import type { Keyring } from './keyring.js';

/** RFC 4226 asks for 128 bits and advises 160. */
const SECRET_BYTES = 20;
const PERIOD = 30;
/** One step before and after: clocks differ, and typing takes time. */
const WINDOW = 1;
const USE = 'second factor';

export class TotpCodes extends OneTimeCodes {
  constructor(private readonly keys: Keyring) {
    super();
  }

  override create(account: string, studio: string): { sealed: string; secret: string; uri: string } {
    const secret = new Secret({ size: SECRET_BYTES });
    const uri = new TOTP({ issuer: studio.replaceAll(':', ' ').trim() || 'Atelier', label: account, secret, period: PERIOD }).toString();
    return { sealed: this.keys.seal(USE, secret.base32), secret: secret.base32, uri };
  }

  override stepOf(sealed: string, code: string, at: Date): number | null {
    const token = code.replace(/[\s-]/gu, '');
    if (!/^\d{6}$/u.test(token)) return null;
    const secret = Secret.fromBase32(this.keys.open(USE, sealed));
    const timestamp = at.getTime();
    const delta = TOTP.validate({ token, secret, period: PERIOD, window: WINDOW, timestamp });
    return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
  }

  override opens(sealed: string): boolean {
    try {
      this.keys.open(USE, sealed);
      return true;
    } catch {
      return false;
    }
  }

  override reseal(sealed: string): string | null {
    return this.keys.isSealedWithPresentKey(USE, sealed) ? null : this.keys.seal(USE, this.keys.open(USE, sealed));
  }
}
