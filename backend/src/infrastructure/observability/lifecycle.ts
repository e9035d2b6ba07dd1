/** Whether this process still takes new work. Read by the readiness check, so that whoever sends requests looks elsewhere. */
export class Lifecycle {
  readonly startedAt = new Date();

  constructor(private readonly drainMs = 0) {}
  private leaving = false;

  get draining(): boolean {
    return this.leaving;
  }

  /** From now on this process is not ready; what comes all the same is answered. */
  leave(): void {
    this.leaving = true;
  }

  /** Resolves when whoever sends requests had time to notice: `drainMs` from now. */
  drained(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.drainMs));
  }
}
