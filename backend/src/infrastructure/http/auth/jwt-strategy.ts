import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Id } from '@atelier/contracts';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { z } from 'zod';
import { signInRequired } from '../../../application/errors.js';
import type { StaffUser } from '../../../domain/staff/staff-user.js';
import type { IdentityCache } from '../../security/identity-cache.js';
import type { Keyring } from '../../security/keyring.js';
import { JWT_ALGORITHM, keyIdOf } from '../../security/rotating-jwt.js';
import { JWT_AUDIENCE, JWT_ISSUER } from '../../security/tokens.js';
import type { StaffRequest } from './access.js';

const Claims = z.object({ sub: Id, sid: Id });

/** A valid signature is not enough: the session behind the token must still be live. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(
    keys: Keyring,
    private readonly identities: IdentityCache,
  ) {
    const byId = new Map(keys.secrets.map((secret) => [keyIdOf(secret), secret]));
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // A key it does not name is none of ours; without a name the newest is meant.
      secretOrKeyProvider: (_request, token: string, done) => done(null, byId.get(kidOf(token)) ?? keys.secrets[0]),
      algorithms: [JWT_ALGORITHM],
      issuer: JWT_ISSUER,
      audience: JWT_AUDIENCE,
      passReqToCallback: true,
    });
  }

  async validate(request: StaffRequest, claims: unknown): Promise<StaffUser> {
    const { sub, sid } = Claims.safeParse(claims).data ?? {};
    if (sub === undefined || sid === undefined) throw signInRequired();
    const user = await this.identities.execute({ userId: sub, sessionId: sid });
    request.sessionId = sid;
    return user;
  }
}

/** From the header of a token that has not been verified yet. */
function kidOf(token: string): string {
  try {
    const { kid } = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid?: unknown };
    return typeof kid === 'string' ? kid : '';
  } catch {
    return '';
  }
}
