/** What is true about saving at this moment, for the sentence at the top right. */
export type SaveState =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'edited' }
  | { kind: 'saving'; fields: number }
  | { kind: 'failed'; retryAt: number; reference: string }
  | { kind: 'offline'; since: Date }
  | { kind: 'refused'; text: string; reference: string }
  | { kind: 'signed-out' };

/** How a save ended, as told by the port. `stale`: somebody was first, the draft has been rebased and may be tried again. */
export type SaveOutcome =
  | { kind: 'saved' }
  | { kind: 'stale' }
  | { kind: 'no-answer'; retryAfter: number | null; reference: string }
  | { kind: 'refused'; text: string; reference: string }
  | { kind: 'signed-out' };

export interface SavePorts<P extends object> {
  /** What there is to save now, or null. */
  pending: () => P | null;
  /** True while there are changes, also such that must not be sent yet. */
  dirty: () => boolean;
  save: (patch: P) => Promise<SaveOutcome>;
  online: () => boolean;
  onState: (state: SaveState) => void;
  now?: () => number;
}

/** From the last key to the request. */
const QUIET_MS = 400;
const PAUSES_S = [2, 4, 8, 15, 30];

/**
 * Saves what changed, one request at a time, some time after the last key. Never says saved before the server did; after silence it tries
 * again by itself with growing pauses; a refusal waits for the next change.
 */
export class SaveQueue<P extends object> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private attempts = 0;
  private state: SaveState = { kind: 'saved', at: null };
  private offlineSince: Date | null = null;

  constructor(private readonly ports: SavePorts<P>) {}

  /** Something was changed. */
  touch(): void {
    if (this.running !== null) return; // looked at again when it ends
    if (this.state.kind === 'failed' && this.ports.pending() !== null) return; // the retry takes it along
    this.schedule(QUIET_MS);
    if (!this.ports.online()) this.wentOffline();
    else if (this.ports.dirty()) this.set({ kind: 'edited' });
    else if (this.state.kind === 'edited' || this.state.kind === 'refused') this.set({ kind: 'saved', at: null });
  }

  /** Saves now, and says whether everything that may be saved is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running !== null) await this.running;
    if (this.ports.pending() === null) return !this.ports.dirty();
    await this.run();
    return !this.ports.dirty();
  }

  /** The connection or the session is back. */
  resume(): void {
    this.offlineSince = null;
    this.attempts = 0;
    if (this.ports.dirty()) this.schedule(0);
    else this.set({ kind: 'saved', at: null });
  }

  wentOffline(): void {
    this.offlineSince ??= new Date(this.now());
    if (this.ports.dirty()) this.set({ kind: 'offline', since: this.offlineSince });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), ms);
  }

  private run(): Promise<void> {
    this.running ??= this.saveAll().finally(() => (this.running = null));
    return this.running;
  }

  private async saveAll(): Promise<void> {
    for (let patch = this.ports.pending(); patch !== null; patch = this.ports.pending()) {
      if (!this.ports.online()) return this.wentOffline();
      this.set({ kind: 'saving', fields: Object.keys(patch).length });
      const outcome = await this.ports.save(patch);
      if (outcome.kind === 'saved') {
        this.attempts = 0;
        this.set({ kind: 'saved', at: new Date(this.now()) });
      } else if (outcome.kind !== 'stale' || (this.attempts += 1) > PAUSES_S.length) {
        return this.stopped(outcome);
      }
    }
    if (this.ports.dirty()) this.set({ kind: 'edited' });
    else if (this.state.kind !== 'saved') this.set({ kind: 'saved', at: null });
  }

  private stopped(outcome: SaveOutcome): void {
    if (outcome.kind === 'refused' || outcome.kind === 'signed-out') {
      this.set(outcome);
    } else if (!this.ports.online()) {
      this.wentOffline();
    } else {
      const asked = outcome.kind === 'no-answer' ? outcome.retryAfter : null;
      const seconds = asked ?? PAUSES_S[Math.min(this.attempts, PAUSES_S.length - 1)] ?? 30;
      this.attempts += 1;
      this.set({ kind: 'failed', retryAt: this.now() + seconds * 1000, reference: outcome.kind === 'no-answer' ? outcome.reference : '' });
      this.schedule(seconds * 1000);
    }
  }

  private set(state: SaveState): void {
    this.state = state;
    this.ports.onState(state);
  }

  private now(): number {
    return this.ports.now?.() ?? Date.now();
  }
}
