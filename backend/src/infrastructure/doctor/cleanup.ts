const EACH_MS = 20_000;
const TRIES = 3;
const SETTLE_MS = 300;

/** Remembers how to take away what was made, and does it once at the end: the newest first, one after the other. */
export class Cleanup {
  private readonly acts = new Map<string, (signal: AbortSignal) => Promise<void>>();
  private running: Promise<string[]> | undefined;

  /** `what`: as a person finds it. Said before it is made, so that a break in between leaves nothing. Done again, it must do no harm. */
  add(what: string, act: (signal: AbortSignal) => Promise<void>): void {
    this.acts.set(what, act);
  }

  /** It is gone already. */
  forget(what: string): void {
    this.acts.delete(what);
  }

  /** Resolves with what could not be taken away, and why. */
  run(): Promise<string[]> {
    return (this.running ??= this.takeAway());
  }

  private async takeAway(): Promise<string[]> {
    const left: string[] = [];
    // What was asked for in the last moment may still be made.
    if (this.acts.size > 0) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    for (const [what, act] of [...this.acts].reverse()) {
      const error = await attempt(act);
      if (error !== null) left.push(`${what}: ${error}`);
    }
    return left;
  }
}

async function attempt(act: (signal: AbortSignal) => Promise<void>): Promise<string | null> {
  let reason = '';
  for (let n = 0; n < TRIES; n++) {
    if (n > 0) await new Promise((resolve) => setTimeout(resolve, 500 * n));
    try {
      await act(AbortSignal.timeout(EACH_MS));
      return null;
    } catch (error) {
      reason = (error as Error).message;
    }
  }
  return reason;
}
