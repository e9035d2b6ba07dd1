export type RequestKind = 'commission' | 'partnership' | 'press' | 'career' | 'other';
export type RequestStatus = 'new' | 'in_review' | 'replied' | 'archived' | 'spam';

/** What a visitor wrote. */
export interface RequestLetter {
  name: string;
  email: string;
  phone: string;
  company: string;
  kind: RequestKind;
  budget: string;
  timeframe: string;
  message: string;
  /** Of the form, BCP 47. */
  language: string;
}

/** Somebody outside the studio who wants something of it. */
export class CollaborationRequest {
  readonly version: number = 1;
  readonly assigneeId: string | null = null;
  /** When what tells who sent it was taken away. */
  readonly anonymisedAt: Date | null = null;

  private constructor(
    readonly id: string,
    /** What the sender is told, and what both sides call it. */
    readonly reference: string,
    readonly letter: RequestLetter,
    readonly status: RequestStatus,
    /** Why it was taken for spam; empty if it was not. */
    readonly suspicions: readonly string[],
    /** The same for the same words of the same sender. */
    readonly fingerprint: string,
    readonly receivedAt: Date,
    readonly updatedAt: Date,
  ) {}

  static receive(input: {
    id: string;
    reference: string;
    letter: RequestLetter;
    suspicions: readonly string[];
    fingerprint: string;
    at: Date;
  }): CollaborationRequest {
    const { id, reference, letter, suspicions, fingerprint, at } = input;
    return new CollaborationRequest(id, reference, letter, suspicions.length > 0 ? 'spam' : 'new', suspicions, fingerprint, at, at);
  }
}
