import { createHash, createHmac, randomBytes } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import {
  AccessTokens,
  Fingerprints,
  PreviewTokens,
  RefreshTokens,
  type AccessClaims,
  type PreviewClaims,
} from '../../application/ports/secrets.js';

export const ACCESS_TOKEN_SECONDS = 15 * 60;
export const JWT_ALGORITHM = 'HS256';
export const JWT_ISSUER = 'atelier';
export const JWT_AUDIENCE = 'atelier-admin';

export class HmacRefreshTokens extends RefreshTokens {
  constructor(private readonly secret: string) {
    super();
  }

  override issue(): string {
    return randomBytes(32).toString('base64url');
  }

  override successor(token: string): string {
    return createHmac('sha256', this.secret).update(`refresh:${token}`).digest('base64url');
  }

  override hash(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }
}

const PREVIEW_AUDIENCE = 'atelier-preview';

export class JwtPreviewTokens extends PreviewTokens {
  private readonly jwt: JwtService;

  constructor(secret: string) {
    super();
    const claims = { issuer: JWT_ISSUER, audience: PREVIEW_AUDIENCE };
    this.jwt = new JwtService({
      secret,
      signOptions: { algorithm: JWT_ALGORITHM, ...claims },
      verifyOptions: { algorithms: [JWT_ALGORITHM], ...claims },
    });
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
  private readonly jwt: JwtService;

  constructor(secret: string) {
    super();
    this.jwt = new JwtService({
      secret,
      signOptions: { algorithm: JWT_ALGORITHM, expiresIn: ACCESS_TOKEN_SECONDS, issuer: JWT_ISSUER, audience: JWT_AUDIENCE },
    });
  }

  override issue({ userId, sessionId }: AccessClaims): { token: string; expiresIn: number } {
    return { token: this.jwt.sign({ sub: userId, sid: sessionId }), expiresIn: ACCESS_TOKEN_SECONDS };
  }
}
