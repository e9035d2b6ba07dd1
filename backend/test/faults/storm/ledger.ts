/** What was acknowledged, and everything that was answered. */
export interface Photograph {
  data: Buffer;
  checksum: string;
  /** Of the asset; empty while nobody has said that it is there. */
  id: string;
}
/** A project as an answer showed it. */
export interface Shown {
  version: number;
  status: string;
  client: string;
  /** Whether visitors see another client than this. */
  changed: boolean;
}
export interface Writing {
  title: string;
  id: string;
  slug: string;
  /** The last that was acknowledged. */
  known: Shown;
  /** What was asked for since and never answered: each may have come to be. */
  doubts: Pick<Shown, 'status' | 'client'>[];
  /** The client that visitors see; null if they see nothing. */
  open: string | null;
  /** How often it was published: as was acknowledged, and as nobody knows. */
  published: { sure: number; doubtful: number };
}
export interface Letter {
  email: string;
  /** What the sender was told; empty while nothing was. */
  reference: string;
}

export class Ledger {
  readonly photographs: Photograph[] = [];
  readonly writings: Writing[] = [];
  readonly letters: Letter[] = [];
  /** Tokens of all that were granted. */
  readonly sessions: string[] = [];
  readonly acknowledged: Record<string, number> = {};
  readonly answers: Record<string, number> = {};
  /** Answers that should not be, and what was acknowledged and is not so. */
  readonly wrongs: string[] = [];
  readonly lost: string[] = [];
  readonly doubled: string[] = [];
  longestAnswerMs = 0;

  acknowledge(kind: string): void {
    this.acknowledged[kind] = (this.acknowledged[kind] ?? 0) + 1;
  }

  answered(status: string): void {
    this.answers[status] = (this.answers[status] ?? 0) + 1;
  }
}
