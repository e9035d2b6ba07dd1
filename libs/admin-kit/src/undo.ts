/** One act that can be taken back. `again` is for redo; without it, the act cannot be redone. */
export interface Undoable {
  label: string;
  undo: () => void | Promise<void>;
  again?: () => void | Promise<void>;
  /** Acts with the same key within `MERGE_MS` count as one: the first one's `undo`, the last one's `again`. */
  mergeKey?: string;
}

const MERGE_MS = 1_000;
const DEPTH = 100;

/** What was done, in order. Knows nothing of the screen. */
export class UndoStack {
  private done: (Undoable & { at: number })[] = [];
  private undone: Undoable[] = [];

  constructor(
    private readonly onChange: () => void = () => {},
    private readonly now: () => number = Date.now,
  ) {}

  get next(): Undoable | undefined {
    return this.done.at(-1);
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  push(act: Undoable): void {
    const last = this.done.at(-1);
    const at = this.now();
    if (last !== undefined && act.mergeKey !== undefined && last.mergeKey === act.mergeKey && at - last.at < MERGE_MS) {
      this.done[this.done.length - 1] = { ...last, at, ...(act.again !== undefined && { again: act.again }) };
    } else {
      this.done.push({ ...act, at });
      if (this.done.length > DEPTH) this.done.shift();
    }
    this.undone = [];
    this.onChange();
  }

  async undo(): Promise<Undoable | undefined> {
    const act = this.done.pop();
    if (act === undefined) return undefined;
    if (act.again !== undefined) this.undone.push(act);
    this.onChange();
    await act.undo();
    return act;
  }

  async redo(): Promise<Undoable | undefined> {
    const act = this.undone.pop();
    if (act?.again === undefined) return undefined;
    this.done.push({ ...act, at: 0 });
    this.onChange();
    await act.again();
    return act;
  }

  clear(): void {
    this.done = [];
    this.undone = [];
    this.onChange();
  }
}
