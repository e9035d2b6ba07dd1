import type { CollaborationRequest } from '../../domain/collaboration/collaboration-request.js';

export abstract class CollaborationRepository {
  abstract find(id: string): Promise<CollaborationRequest | null>;
  abstract save(request: CollaborationRequest): Promise<void>;
  /** The next reference of the year: `2026-0417`. Never given twice. */
  abstract nextReference(at: Date): Promise<string>;
  /** Newest request with this fingerprint since then. */
  abstract sameSince(fingerprint: string, since: Date): Promise<CollaborationRequest | null>;
  /** Writes down that a request came from there; resolves with how many did since then, this one not counted. */
  abstract countArrival(sender: string, at: Date, since: Date): Promise<number>;
  /** True the first time, false if the proof was used before. */
  abstract useProof(proof: string, until: Date): Promise<boolean>;
  /** Forgets arrivals and proofs from before then. */
  abstract forgetArrivals(before: Date): Promise<void>;
}
