import type { ContentKind } from '../../domain/content/content-kinds.js';

/** Hashing and tokens; all randomness comes from a cryptographic source. */
export abstract class PasswordHasher {
  /** Argon2id, PHC string. */
  abstract hash(password: string): Promise<string>;
  /** Takes as long for a missing hash (null) as for a wrong password, so that nobody learns which accounts exist. */
  abstract verify(hash: string | null, password: string): Promise<boolean>;
}

export abstract class RefreshTokens {
  /** A first token of 256 random bits for the session, base64url. */
  abstract issue(): string;
  /** The one successor of a token: derived with a secret key, so repeating it needs no stored plain text. */
  abstract successor(token: string): string;
  /** The successor that was given before, under whichever key it was; null if `hash` is of none. */
  abstract successorWith(token: string, hash: string): string | null;
  /** SHA-256, hexadecimal: what is stored. */
  abstract hash(token: string): string;
}

/** Who has one of these may see one working copy until it expires. */
export interface PreviewClaims {
  kind: ContentKind;
  id: string;
  expiresAt: Date;
}

export abstract class PreviewTokens {
  /** Signed and fit for an address. */
  abstract issue(claims: PreviewClaims): string;
  /** What it allows, or null if it is not ours or has expired. */
  abstract read(token: string): PreviewClaims | null;
}

export abstract class Fingerprints {
  /** The same for the same text, and for nobody without the key a way back to it. 256 bits, hexadecimal. */
  abstract of(text: string): string;
}

export interface AccessClaims {
  userId: string;
  sessionId: string;
}

export abstract class AccessTokens {
  /** Signed JWT. `expiresIn` in seconds. */
  abstract issue(claims: AccessClaims): { token: string; expiresIn: number };
}
