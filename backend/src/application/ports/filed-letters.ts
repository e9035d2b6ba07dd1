import type { FiledLetter } from '@atelier/contracts';

/** Letters that were kept as files instead of being sent. */
export abstract class FiledLetters {
  /** Newest first. */
  abstract list(limit: number): Promise<Omit<FiledLetter, 'text' | 'html'>[]>;
  /** Takes them away, by the ids of their mails. */
  abstract remove(mailIds: readonly string[]): Promise<void>;
  /** Null if there is none of that name. */
  abstract read(file: string): Promise<FiledLetter | null>;
}
