import type { LinkPurpose } from '../../domain/staff/staff-link.js';

/** What proves that somebody is who they say. All randomness comes from a cryptographic source; all comparing takes the same time. */
export abstract class PasswordPolicy {
  /** True if guessing programs try it early: a common password, dressed up or not, or made of what is known of this person. */
  abstract isCommon(password: string, known: readonly string[]): Promise<boolean>;
}

export abstract class OneTimeCodes {
  /** A new secret (RFC 6238: SHA-1, 30 seconds, six digits, as every app understands), sealed for keeping and plain for the app. */
  abstract create(account: string, studio: string): { sealed: string; secret: string; uri: string };
  /** The number of the 30 seconds this code belongs to, now or one before or after; null if it is none. */
  abstract stepOf(sealed: string, code: string, at: Date): number | null;
  /** Whether a key of this process opens it. */
  abstract opens(sealed: string): boolean;
  /** The same secret sealed with the newest key; null if it is already. */
  abstract reseal(sealed: string): string | null;
}

export abstract class RecoveryCodes {
  /** Ten codes of 80 random bits, and their keyed hashes. */
  abstract create(): { codes: string[]; hashes: string[] };
  /** Hashes under every key that holds; spaces, hyphens and case do not matter. */
  abstract hashes(code: string): string[];
}

export abstract class LinkTokens {
  abstract issue(link: { id: string; purpose: LinkPurpose }): string;
  /** Id of the link a token was issued for; null if it is not one of ours for this purpose. */
  abstract read(token: string, purpose: LinkPurpose): string | null;
}

/** Remembers on a device that somebody has signed in there. Lets nobody in; only keeps their tries apart from those of strangers. */
export abstract class DeviceTokens {
  abstract issue(userId: string): string;
  /** Name of the device for limits; null if nobody has signed in to this account there. */
  abstract read(token: string, userId: string): string | null;
}

export abstract class CsrfTokens {
  abstract of(sessionId: string): string;
  abstract matches(sessionId: string, token: string): boolean;
}

export abstract class ApiTokenSecrets {
  /** What the program sends, and what is stored of it. */
  abstract issue(id: string): { secret: string; hash: string };
  /** Id and hash of something that looks like one of ours; null if it does not. */
  abstract read(secret: string): { id: string; hash: string } | null;
}
