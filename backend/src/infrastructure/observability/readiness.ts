import type { Ready } from '@atelier/contracts';
import type { JobQueue } from '../../application/ports/job-queue.js';
import type { ObjectStorage } from '../../application/ports/object-storage.js';
import type { Database } from '../persistence/database.js';
import type { SystemFacts } from '../persistence/system-facts.js';
import { bounded } from './bounded.js';
import type { Lifecycle } from './lifecycle.js';

const CHECK_MS = 3_000;
/** However often it is asked, the parts are asked no more than this. */
const KEPT_MS = 1_000;
/** Queries in line for each connection, beyond which more requests only make it longer. */
const WAITING_PER_CONNECTION = 20;

type Check = Ready['checks'][string];
const OK: Check = { status: 'ok' };
const failing = (detail: string): Check => ({ status: 'failing', detail });

/** Whether this process can do its work, and if not, what is in the way: in words for whoever looks after it, without addresses or keys. */
export class Readiness {
  private kept: { at: number; answer: Promise<Ready> } | undefined;

  constructor(
    private readonly lifecycle: Lifecycle,
    private readonly database: Database,
    private readonly facts: SystemFacts,
    private readonly storage: ObjectStorage,
    private readonly queue: JobQueue,
  ) {}

  async read(): Promise<Ready> {
    // Never kept: who drains must not be sent one more request.
    if (this.lifecycle.draining)
      return { status: 'failing', checks: { process: failing('This process is stopping. Another one takes over.') } };
    if (this.kept === undefined || performance.now() - this.kept.at > KEPT_MS) this.kept = { at: performance.now(), answer: this.look() };
    return this.kept.answer;
  }

  private async look(): Promise<Ready> {
    const [database, schema, storage, queue] = await Promise.all([
      this.check(() => this.database.read('select 1'), 'The database does not answer.'),
      this.schema(),
      this.check(() => this.storage.check(), 'The storage of images does not answer.'),
      this.check(() => this.queue.check(), 'The queue does not answer. Jobs wait in the outbox.'),
    ]);
    const pool = await this.pool();
    const checks = {
      process: OK,
      database: pool.status === 'failing' && database.status === 'failing' ? OK : database,
      pool,
      schema,
      storage,
      queue,
    };
    const failed = Object.values(checks).some(({ status }) => status === 'failing');
    return { status: failed ? 'failing' : 'ok', checks };
  }

  private async check(probe: () => Promise<unknown>, otherwise: string): Promise<Check> {
    try {
      await bounded(probe, CHECK_MS);
      return OK;
    } catch {
      return failing(otherwise);
    }
  }

  /** What runs here may be newer than the tables; the other way round is a deploy under way. */
  private async schema(): Promise<Check> {
    const known = await bounded(() => this.facts.migrations(), CHECK_MS).catch(() => null);
    // That the database does not answer is said once.
    if (known === null || known.pending.length === 0) return OK;
    return failing(`The code is newer than the database: ${known.pending.join(', ')} was not applied. Run the command migrate.`);
  }

  private async pool(): Promise<Check> {
    const { open, idle, waiting, size } = await this.database.poolState();
    const taken = open >= size && idle === 0;
    return taken && waiting > size * WAITING_PER_CONNECTION
      ? failing(`All ${size} connections to the database are taken, and ${waiting} queries wait for one.`)
      : OK;
  }
}
