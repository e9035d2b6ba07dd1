import type { Clock } from '../../application/ports/clock.js';
import type { Job, JobAttempt, JobHandlers, JobOrigin, JobQueue } from '../../application/ports/job-queue.js';
import { JOB_NAMES } from '../queue/job-policies.js';
import { outsideRequests } from '../security/request-context.js';
import type { Database } from './database.js';

/** A job not done after this long is handed over again: the queue knows its id, unless it lost everything it had. */
const HAND_AGAIN = '60 seconds';
const BATCH = 50;
/** Work of a newer version waits for it: after a step back this one goes on with the rest. */
const KNOWN = `{${JOB_NAMES.join(',')}}`;

/**
 * Hands outbox records to the queue. A record stays until its job is done, so neither a crash here nor an emptied queue loses it; handing it over
 * again is harmless, because the job has the record's id.
 */
export class OutboxRelay {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = true;

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly onError: (error: unknown) => void,
    /** How often records are looked for that no commit in this process announced: of other processes, of one that died, or due only now. */
    private readonly sweepMs: number,
  ) {}

  start(): void {
    this.stopped = false;
    this.timer = setInterval(() => this.kick(), this.sweepMs);
    this.kick();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks soon; calls while looking are folded into one more look. */
  kick(): void {
    if (this.stopped) return;
    this.again = true;
    // What is handed over belongs to many requests, not to the one that happens to ask.
    this.running ??= outsideRequests(() => this.drainRepeatedly()).finally(() => {
      this.running = undefined;
    });
  }

  private async drainRepeatedly(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      await this.drain().catch(this.onError);
    }
  }

  /** Hands over everything that is due. Rows are taken in order and skipped while another process has them. */
  async drain(): Promise<void> {
    for (let taken = BATCH; taken === BATCH;) {
      taken = await this.database.transaction(async () => {
        const rows = await this.database.execute<{ id: string; name: string; data: never; origin: JobOrigin | null }>(
          `select id, name, data, origin from atelier.outbox where name = any(?::text[]) and due_at <= greatest(now(), ?::timestamptz) and (handed_at is null or handed_at < now() - interval '${HAND_AGAIN}')
           order by handed_at nulls first, id limit ${BATCH} for update skip locked`,
          [KNOWN, this.clock.now()],
        );
        for (const { id, name, data, origin } of rows) await this.queue.add(id, { name, data } as Job, origin ?? undefined);
        if (rows.length > 0) {
          const ids = `{${rows.map((row) => row.id).join(',')}}`;
          await this.database.execute('update atelier.outbox set handed_at = now() where id = any(?::uuid[])', [ids]);
        }
        return rows.length;
      });
    }
  }

  /** The same handlers, which take their record away when the job is done or has failed for good (then the queue keeps it). */
  settling(handlers: JobHandlers): JobHandlers {
    const settled = Object.entries(handlers).map(([name, handle]) => [
      name,
      async (data: never, attempt: JobAttempt) => {
        try {
          await handle(data, attempt);
        } catch (error) {
          // When the process is stopping the job is handed back, and does not fail.
          if (attempt.last && !attempt.signal.aborted) await this.settle(attempt.id);
          throw error;
        }
        await this.settle(attempt.id);
      },
    ]);
    return Object.fromEntries(settled) as JobHandlers;
  }

  private async settle(id: string): Promise<void> {
    await this.database.execute('delete from atelier.outbox where id = ?', [id]);
  }
}
