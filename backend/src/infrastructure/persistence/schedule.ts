import { randomUUID } from 'node:crypto';
import type { JobName } from '../../application/ports/job-queue.js';
import type { Outbox } from '../../application/ports/outbox.js';
import type { UnitOfWork } from '../../application/ports/unit-of-work.js';
import type { Database } from './database.js';

/** Work that comes again and again, and how many seconds lie between. */
const EVERY_SECONDS = {
  'sweep-uploads': 60 * 60,
  'empty-trash': 24 * 60 * 60,
  'reconcile-media': 24 * 60 * 60,
  'write-digest': 60 * 60,
  'anonymise-requests': 24 * 60 * 60,
  'forget-arrivals': 6 * 60 * 60,
  'tidy-security': 60 * 60,
  'back-up': 24 * 60 * 60,
} satisfies Partial<Record<JobName, number>>;
type Recurring = keyof typeof EVERY_SECONDS;
/** A studio that has just been told where to keep backups has none yet. */
const AT_ONCE: readonly string[] = ['back-up'];
const LOOK_MS = 30_000;
/** Workers not heard of for this long are forgotten. */
const FORGOTTEN = '1 day';

/** Says that this worker lives. Puts recurring jobs into the outbox when they are due, once for all workers; after a sleep, each that was missed once. */
export class Schedule {
  /** What comes again and again. */
  readonly names: readonly Recurring[];
  private readonly worker = randomUUID();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly onError: (error: unknown) => void,
    /** What this studio has no use for. */
    except: readonly JobName[] = [],
  ) {
    this.names = (Object.keys(EVERY_SECONDS) as Recurring[]).filter((name) => !except.includes(name));
  }

  start(): void {
    const look = (): void => {
      this.looking = this.beat()
        .then(() => this.handOut())
        .catch(this.onError);
    };
    this.timer = setInterval(look, LOOK_MS);
    look();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async beat(): Promise<void> {
    await this.database.execute(
      'insert into atelier.workers (id, seen_at) values (?, now()) on conflict (id) do update set seen_at = excluded.seen_at',
      [this.worker],
    );
    await this.database.execute(`delete from atelier.workers where seen_at < now() - interval '${FORGOTTEN}'`);
  }

  /** New kinds of work are due after one interval, but for a few: a fresh studio has nothing to tidy yet. */
  async handOut(): Promise<void> {
    for (const name of this.names) {
      await this.unitOfWork.run(async () => {
        const interval = `${EVERY_SECONDS[name]} seconds`;
        await this.database.execute(
          'insert into atelier.schedules (name, due_at) values (?, now() + ?::interval) on conflict (name) do nothing',
          [name, AT_ONCE.includes(name) ? '0 seconds' : interval],
        );
        const due = await this.database.execute(
          'update atelier.schedules set due_at = now() + ?::interval where name = ? and due_at <= now() returning name',
          [interval, name],
        );
        if (due.length > 0) await this.outbox.add({ name, data: {} });
      });
    }
  }
}
