/** Whether this process still takes new work. Read by the readiness check, so that whoever sends requests looks elsewhere. */
export class Lifecycle {
  readonly startedAt = new Date();
  private leaving = false;

  get draining(): boolean {
    return this.leaving;
  }

  /** From now on this process is not ready; what is under way is finished. */
  drain(): void {
    this.leaving = true;
  }
}
