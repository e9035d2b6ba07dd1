export abstract class UnitOfWork {
  /**
   * Runs `work` in one transaction: everything the repositories and the outbox write inside it is kept together or not at all.
   * Jobs put into the outbox are handed to the queue soon after the commit.
   */
  abstract run<T>(work: () => Promise<T>): Promise<T>;
}
