import { DomainError } from '../domain-error.js';
import type { Writable } from '../writable.js';

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

  /** @throws content.stale if somebody changed it since `version` was read. */
  expectVersion(version: number): void {
    if (version !== this.version) throw new DomainError('content.stale', 'Somebody has just worked on this request. Look at it again.');
  }

  /** Returns whether it changed. */
  moveTo(status: RequestStatus, at: Date): boolean {
    if (status === this.status) return false;
    this.change({ status }, at);
    return true;
  }

  /** Always a change: of two who answer at the same time, the second is told. */
  answer(at: Date): void {
    this.change({ status: 'replied' }, at);
  }

  /** Returns whether it changed. */
  assignTo(assigneeId: string | null, at: Date): boolean {
    if (assigneeId === this.assigneeId) return false;
    this.change({ assigneeId }, at);
    return true;
  }

  /** Nobody works on it any more, so that it may lose who sent it in time. */
  isFiledAway(): boolean {
    return this.status === 'archived' || this.status === 'spam';
  }

  /** @throws collaboration.anonymised */
  refuseIfAnonymised(): void {
    if (this.anonymisedAt !== null) throw new DomainError('collaboration.anonymised', 'Nobody knows any more who sent this.');
  }

  /** Takes away what tells who sent it; what was asked for, and when, stays for the statistics. */
  anonymise(at: Date): void {
    const { kind, language } = this.letter;
    const letter = { ...{ name: '', email: '', phone: '', company: '', budget: '', timeframe: '', message: '' }, kind, language };
    this.change({ letter, fingerprint: '', anonymisedAt: at }, at);
  }

  private change(changes: Partial<Writable<CollaborationRequest>>, at: Date): void {
    Object.assign(this, changes, { version: this.version + 1, updatedAt: at });
  }
}
