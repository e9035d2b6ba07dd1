import type { AdminEvent } from '@atelier/contracts';
import type { Job } from './job-queue.js';

/** What must happen after a change. Written in the change's own transaction, so that neither can be without the other. */
export abstract class Outbox {
  /** The job reaches the queue after the commit and not before `due`, at least once; its id is the outbox record's, so the queue runs it once. */
  abstract add(job: Job, due?: Date): Promise<void>;
  /** Tells everybody who listens, in every process, once the change is committed. Best effort: a listener that was away reads again. */
  abstract announce(event: AdminEvent): Promise<void>;
}
