import { createHash } from 'node:crypto';
import { JwtService, type JwtSignOptions } from '@nestjs/jwt';

export const JWT_ALGORITHM = 'HS256';

/** Says by which key a token was signed, and nothing else about it. */
export const keyIdOf = (secret: string): string => createHash('sha256').update(`kid ${secret}`).digest('hex').slice(0, 12);

/** Signs with the newest of some secrets and believes all of them, so that a secret can be changed while tokens of the old one are about. */
export class RotatingJwt {
  private readonly services: readonly JwtService[];

  /** `secrets`: newest first. */
  constructor(secrets: readonly string[], claims: { issuer?: string; audience?: string; expiresIn?: number } = {}) {
    const { expiresIn, ...named } = claims;
    this.services = secrets.map(
      (secret) =>
        new JwtService({
          secret,
          signOptions: {
            ...({ algorithm: JWT_ALGORITHM, keyid: keyIdOf(secret), ...named } satisfies JwtSignOptions),
            ...(expiresIn !== undefined && { expiresIn }),
          },
          verifyOptions: { algorithms: [JWT_ALGORITHM], ...named },
        }),
    );
  }

  sign(payload: object): string {
    return (this.services[0] as JwtService).sign(payload);
  }

  /** @throws what is wrong with it under the newest key, if it is signed by none */
  verify<T extends object>(token: string): T {
    let failure: unknown;
    for (const service of this.services) {
      try {
        return service.verify<T>(token);
      } catch (error) {
        failure ??= error;
      }
    }
    throw failure;
  }
}
