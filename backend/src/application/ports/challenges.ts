export interface Challenge {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}
/** A challenge that was solved, and when it was asked for. */
export interface Proof {
  /** Names the challenge, so that it serves once. */
  id: string;
  issuedAt: Date;
  expiresAt: Date;
}

/** Proof of work: costs a person nothing, and a program that sends a million letters a lot. */
export abstract class Challenges {
  abstract issue(): Promise<Challenge>;
  /** Null if it is not one of ours, not solved, or expired. `payload`: base64 of the solution as JSON. */
  abstract verify(payload: string): Promise<Proof | null>;
}
