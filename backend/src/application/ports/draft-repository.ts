/** Text of one person that the shared working copy could not take yet. */
export interface KeptDraft {
  baseVersion: number;
  /** Fields as they were typed, valid or not. */
  changes: Readonly<Record<string, unknown>>;
  savedAt: Date;
}

/** One draft for each person and piece of content; goes with either. */
export abstract class DraftRepository {
  abstract find(contentId: string, userId: string): Promise<KeptDraft | null>;
  abstract save(contentId: string, userId: string, draft: KeptDraft): Promise<void>;
  abstract remove(contentId: string, userId: string): Promise<void>;
}
