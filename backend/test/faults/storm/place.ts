import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client as Postgres } from 'pg';
import { freePort, startPostgres } from '../../../../tools/postgres.mjs';
import { ADMIN } from '../../setup/atelier.js';
import { cli, launch, type Running } from '../../setup/processes.js';
import { startSmtp, type ReceivedLetter, type SmtpStand } from '../../setup/smtp-stand.js';
import { SERVICE_KEY, SupabaseStandIn } from '../../setup/supabase-stand-in.js';

const AGAIN_MS = 300;
export type Seat = 'web 1' | 'web 2' | 'worker 1' | 'worker 2';
const SEATS: readonly Seat[] = ['web 1', 'web 2', 'worker 1', 'worker 2'];

/**
 * All that Atelier lives among on a host, real and its own: PostgreSQL that keeps what it acknowledged, Redis, mail, storage, two web processes and two
 * workers, each started again when it ends, as a host would.
 */
export class Place {
  readonly running = new Map<Seat, Running>();
  private readonly all: { seat: Seat; one: Running }[] = [];
  readonly letters: ReceivedLetter[][] = [];
  /** Ends that nobody asked for. */
  readonly surprises: string[] = [];
  readonly urls: string[] = [];
  /** How long each letter takes to be taken. */
  mailDelayMs = 0;
  private readonly doomed = new Set<Running>();
  private closing = false;
  private mail!: SmtpStand;
  private postgres!: Awaited<ReturnType<typeof startPostgres>>;
  private redis: ChildProcess | undefined;
  private redisPort = 0;
  env!: NodeJS.ProcessEnv;

  private constructor(
    private readonly folder: string,
    readonly storage: SupabaseStandIn,
  ) {}

  static async open(withRedis: boolean): Promise<Place> {
    const storage = await SupabaseStandIn.start(['atelier-media', 'atelier-originals']);
    const place = new Place(await mkdtemp(join(tmpdir(), 'atelier-storm-')), storage);
    await place.startPostgres();
    await place.startMail();
    if (withRedis) {
      place.redisPort = await freePort();
      await place.startRedis();
    }
    place.env = {
      ...process.env,
      ...{ NODE_ENV: 'test', HOST: '127.0.0.1', LOG_LEVEL: 'info', WORKER: 'separate' },
      ...{ DATABASE_URL: place.postgres.apiUrl, DATABASE_OWNER_URL: place.postgres.url },
      ...{ JWT_SECRET: 'a secret of more than thirty-two characters', ENCRYPTION_KEY: 'y'.repeat(40) },
      ...{ STORAGE: 'supabase', SUPABASE_URL: storage.url, SUPABASE_SERVICE_KEY: SERVICE_KEY },
      ...{ SMTP_URL: place.mail.url, MAIL_FROM: 'atelier@studio.example' },
      ...{ TRUST_PROXY_HOPS: '1', RATE_LIMIT_FACTOR: '1000' },
      ...(withRedis && { REDIS_URL: `redis://127.0.0.1:${place.redisPort}` }),
    };
    await cli(place.env, 'migrate');
    await cli(place.env, 'staff:create', '--email', ADMIN.email, '--password', ADMIN.password, '--name', 'Ines Carvalho');
    for (const seat of SEATS) await place.occupy(seat, String(await freePort()));
    return place;
  }

  /** Starts what sits there, and whatever follows it. Resolves when the first one works. */
  private async occupy(seat: Seat, port: string): Promise<void> {
    if (seat.startsWith('web')) this.urls.push(`http://127.0.0.1:${port}`);
    const begin = (): Running => {
      const one = launch(seat.startsWith('web') ? 'web' : 'worker', { ...this.env, PORT: port });
      this.running.set(seat, one);
      this.all.push({ seat, one });
      void one.exit.then(({ code, signal }) => {
        if (this.closing) return;
        // A worker that starts while the database is away says so and ends; the host starts it again.
        const told = seat.startsWith('worker') && code === 1 && /Atelier cannot start: /u.test(one.output());
        if (!this.doomed.has(one) && !told) this.surprises.push(`${seat} ended with ${signal ?? code}: ${one.output().slice(-1_500)}`);
        setTimeout(() => !this.closing && begin(), AGAIN_MS);
      });
      return one;
    };
    await once(begin().child, 'message');
  }

  /** Ends it; another takes its place. Told to end, it must do so by itself and well. */
  async end(seat: Seat, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const one = this.running.get(seat);
    if (one === undefined || one.child.exitCode !== null || one.child.signalCode !== null) return;
    this.doomed.add(one);
    one.child.kill(signal);
    const ended = await one.exit;
    // Told while it was still loading its code, Node ends it: there was nothing to finish.
    const early = ended.signal === 'SIGTERM' && !/"msg":"(?:listening|taking jobs)"/u.test(one.output());
    if (signal === 'SIGTERM' && ended.code !== 0 && !early)
      this.surprises.push(`${seat} ended with ${ended.signal ?? ended.code} when asked to: ${one.output().slice(-1_500)}`);
  }

  /** What every process wrote, one after the other. */
  logs(): string {
    return this.all.map(({ seat, one }) => `--- ${seat}, process ${one.child.pid}\n${one.output()}`).join('\n');
  }

  private async startPostgres(): Promise<void> {
    this.postgres = await startPostgres({ directory: join(this.folder, 'postgres'), port: this.postgres?.port ?? 0 });
  }

  /** `immediate`: as if the machine lost its power, with recovery from the log afterwards. */
  async restartPostgres(immediate: boolean, awayMs: number): Promise<void> {
    process.kill(Number(this.postgres.pid), immediate ? 'SIGQUIT' : 'SIGINT');
    await this.postgres.exited;
    await new Promise((resolve) => setTimeout(resolve, awayMs));
    await this.startPostgres();
  }

  /** All of it stands still, as on a machine that has no time for it: connections stay open and nobody answers. */
  async freezePostgres(ms: number): Promise<void> {
    const { pid } = this.postgres;
    const backends = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').map(Number);
    await frozen([Number(pid), ...backends], ms);
  }

  async freezeRedis(ms: number): Promise<void> {
    if (this.redis?.pid !== undefined) await frozen([this.redis.pid], ms);
  }

  async startMail(): Promise<void> {
    const options = { onMailFrom: (_from: unknown, _session: unknown, take: () => void) => void setTimeout(take, this.mailDelayMs) };
    this.mail = await startSmtp(options, this.mail?.port ?? 0);
    this.letters.push(this.mail.letters);
  }

  stopMail = (): Promise<void> => this.mail.close();

  /** Keeps what it was told, as a Redis that is part of a host's plan does. */
  async startRedis(): Promise<void> {
    const keep = ['--dir', this.folder, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
    this.redis = spawn('redis-server', ['--port', String(this.redisPort), '--bind', '127.0.0.1', ...keep], { stdio: 'ignore' });
    await this.withRedis((redis) => redis.ping());
  }

  async stopRedis(): Promise<void> {
    if (this.redis === undefined) return;
    this.redis.kill('SIGTERM');
    await once(this.redis, 'exit');
  }

  async withRedis<T>(act: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.redisPort, '127.0.0.1', { maxRetriesPerRequest: 50, retryStrategy: () => 100 });
    redis.on('error', () => undefined);
    try {
      return await act(redis);
    } finally {
      redis.disconnect();
    }
  }

  /** As the owner, who sees everything. */
  async query<R extends object>(text: string, values: unknown[] = []): Promise<R[]> {
    const client = new Postgres({ connectionString: this.postgres.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<R>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    this.closing = true;
    for (const { child, exit } of this.running.values()) {
      child.kill('SIGKILL');
      await exit;
    }
    await this.mail.close();
    await this.stopRedis();
    await this.postgres.stop();
    await this.storage.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function frozen(pids: readonly number[], ms: number): Promise<void> {
  // Backends may have ended meanwhile.
  const tell = (signal: NodeJS.Signals) => {
    for (const pid of pids) {
      try {
        process.kill(pid, signal);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  };
  tell('SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, ms));
  tell('SIGCONT');
}
