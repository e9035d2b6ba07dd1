import { createHash, createHmac, randomBytes } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import { AccessTokens, RefreshTokens, type AccessClaims } from '../../application/ports/secrets.js';

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
