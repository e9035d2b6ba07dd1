import { createHash, createHmac, randomBytes } from 'node:crypto';
import {
  AccessTokens,
  Fingerprints,
  PreviewTokens,
  RefreshTokens,
  type AccessClaims,
  type PreviewClaims,
} from '../../application/ports/secrets.js';
import type { Keyring } from './keyring.js';
import { RotatingJwt } from './rotating-jwt.js';

export const ACCESS_TOKEN_SECONDS = 15 * 60;
export const JWT_ISSUER = 'atelier';
export const JWT_AUDIENCE = 'atelier-admin';
const PREVIEW_AUDIENCE = 'atelier-preview';

export class HmacRefreshTokens extends RefreshTokens {
  constructor(private readonly keys: Keyring) {
    super();
  }

  override issue(): string {
    return randomBytes(32).toString('base64url');
  }

  override successor(token: string): string {
    return this.keys.mac('refresh', token);
  }

  override successorWith(token: string, hash: string): string | null {
    return this.keys.macs('refresh', token).find((one) => this.hash(one) === hash) ?? null;
  }

  override hash(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }
}

export class JwtPreviewTokens extends PreviewTokens {
  private readonly jwt: RotatingJwt;

  constructor(keys: Keyring) {
    super();
    this.jwt = new RotatingJwt(keys.secrets, { issuer: JWT_ISSUER, audience: PREVIEW_AUDIENCE });
  }

  override issue({ kind, id, expiresAt }: PreviewClaims): string {
    return this.jwt.sign({ sub: id, kind, exp: Math.floor(expiresAt.getTime() / 1000) });
  }

  override read(token: string): PreviewClaims | null {
    try {
      const { sub, kind, exp } = this.jwt.verify<{ sub: string; kind: PreviewClaims['kind']; exp: number }>(token);
      return { id: sub, kind, expiresAt: new Date(exp * 1000) };
    } catch {
      return null;
    }
  }
}

export class HmacFingerprints extends Fingerprints {
  constructor(private readonly secret: string) {
    super();
  }

  override of(text: string): string {
    return createHmac('sha256', this.secret).update(`fingerprint:${text}`).digest('hex');
  }
}

export class JwtAccessTokens extends AccessTokens {
  private readonly jwt: RotatingJwt;

  constructor(keys: Keyring) {
    super();
    this.jwt = new RotatingJwt(keys.secrets, { issuer: JWT_ISSUER, audience: JWT_AUDIENCE, expiresIn: ACCESS_TOKEN_SECONDS });
  }

  override issue({ userId, sessionId }: AccessClaims): { token: string; expiresIn: number } {
    return { token: this.jwt.sign({ sub: userId, sid: sessionId }), expiresIn: ACCESS_TOKEN_SECONDS };
  }
}
