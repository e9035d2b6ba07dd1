import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { IdentifyStaff } from '../../../application/staff/identify-staff.js';
import type { StaffUser } from '../../../domain/staff/staff-user.js';
import { JWT_ALGORITHM, JWT_AUDIENCE, JWT_ISSUER } from '../../security/tokens.js';

/** A valid signature is not enough: the session behind the token must still be live. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(
    secret: string,
    private readonly identify: IdentifyStaff,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: secret,
      algorithms: [JWT_ALGORITHM],
      issuer: JWT_ISSUER,
      audience: JWT_AUDIENCE,
    });
  }

  validate({ sub, sid }: { sub: string; sid: string }): Promise<StaffUser> {
    return this.identify.execute({ userId: sub, sessionId: sid });
  }
}
