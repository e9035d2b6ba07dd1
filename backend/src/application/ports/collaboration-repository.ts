import type { CollaborationRequest } from '../../domain/collaboration/collaboration-request.js';

export type RequestEventKind = 'received' | 'status' | 'assigned' | 'note' | 'answered' | 'anonymised';

export abstract class CollaborationRepository {
  abstract find(id: string): Promise<CollaborationRequest | null>;
  /** As `find`, and nobody else can change it until the unit of work ends. */
  abstract lock(id: string): Promise<CollaborationRequest | null>;
  abstract save(request: CollaborationRequest): Promise<void>;
  /** Deletes it with its history, notes and letters, for good. */
  abstract remove(request: CollaborationRequest): Promise<void>;
  /** Writes down what happened to it. `by` null: the sender, or the system. */
  abstract record(requestId: string, event: { at: Date; by: string | null; kind: RequestEventKind; detail: string }): Promise<void>;
  /** Takes away the words of notes and answers, which may name the sender, and to whom letters went. */
  abstract forgetWords(requestId: string): Promise<void>;
  /** Ids of requests that were archived or taken for spam, last touched before then, and still tell who sent them. */
  abstract dueForAnonymising(before: Date, limit: number): Promise<string[]>;
  /** Requests nobody has looked at yet, newest first, and how many there are in all. */
  abstract waiting(limit: number): Promise<{ requests: CollaborationRequest[]; total: number }>;
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
