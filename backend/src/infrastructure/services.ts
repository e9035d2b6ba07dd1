import { dirname, join } from 'node:path';
import type { JobHandlers, JobQueue } from '../application/ports/job-queue.js';
import type { ObjectStorage } from '../application/ports/object-storage.js';
import type { UploadTickets } from '../application/ports/upload-tickets.js';
import { PublishSite } from '../application/site/publish-site.js';
import { createBackupServices } from './backup-services.js';
import { databaseOf, type Config } from './config/config.js';
import { createCollaborationServices } from './collaboration-services.js';
import { createContentServices, siteOrigin } from './content-services.js';
import { EventStream } from './events/event-stream.js';
import { createMediaServices } from './media-services.js';
import { openLimitStore } from './limits/limit-store.js';
import { watched } from './observability/job-run.js';
import { Lifecycle } from './observability/lifecycle.js';
import type { Logger } from './observability/logger.js';
import { Readiness } from './observability/readiness.js';
import { watchSystem } from './observability/system-metrics.js';
import { unwatched, type Telemetry } from './observability/telemetry.js';
import { isUnproven } from './persistence/connection.js';
import { Database } from './persistence/database.js';
import { createOrm } from './persistence/orm.js';
import { OutboxRelay } from './persistence/outbox-relay.js';
import { PostgresOutbox } from './persistence/outbox.js';
import { Schedule } from './persistence/schedule.js';
import { PostgresAuditLog } from './persistence/audit-log.js';
import { PostgresMailRepository } from './persistence/mail-repository.js';
import { PostgresStaffLinks } from './persistence/staff-links.js';
import { PostgresStaffRepository } from './persistence/staff-repository.js';
import { SystemFacts } from './persistence/system-facts.js';
import { PostgresUnitOfWork } from './persistence/unit-of-work.js';
import { handingOver } from './queue/handing-over.js';
import { Keyring } from './security/keyring.js';
import { KeyedLinkTokens } from './security/staff-secrets.js';
import { HmacFingerprints } from './security/tokens.js';
import { LocalSitePublisher } from './site/local-site-publisher.js';
import { NetlifySiteCache, NoSiteCache } from './site/netlify-site-cache.js';
import { NetlifySitePublisher, NoSitePublisher } from './site/netlify-site-publisher.js';
import { SitePages } from './site/site-pages.js';
import { siteRenderer } from './site/site-renderer.js';
import { createSiteSource, type PublicReads } from './site/site-source.js';
import type { DiskUploads } from './storage/disk-uploads.js';
import type { SupabaseObjectStorage } from './storage/supabase-object-storage.js';
import { TracedObjectStorage } from './storage/traced-object-storage.js';
import { CLOSING_MS } from './shutdown.js';
import { createStaffServices } from './staff-services.js';
import { sweepScratch } from './system/scratch.js';
import { SystemClock, UuidGenerator } from './system/system.js';

/** What a process that ends needs after its jobs had their time: to hand them back, and to close connections. */
const AFTER_JOBS_MS = 5_000;

export type Services = Awaited<ReturnType<typeof createServices>>;

/** The one place where adapters are chosen and everything is put together: for the web process, the worker and the CLI alike. */
export async function createServices(config: Config, log: Logger, childPath: string, telemetry: Telemetry = unwatched(config)) {
  const database = new Database(createOrm(databaseOf(config).api, config.DATABASE_POOL));
  if (isUnproven(config.DATABASE_URL)) log.warn('whoever stands between could pose as the database: its address says so by sslmode');
  if (telemetry.tracing !== undefined) await database.trace();
  const clock = new SystemClock();
  const ids = new UuidGenerator();
  const keys = new Keyring(config.JWT_SECRET, config.JWT_SECRET_PREVIOUS);
  const { storage: untraced, tickets, arrivals } = await createStorage(config, keys, log);
  const storage = telemetry.tracing === undefined ? untraced : new TracedObjectStorage(untraced, config.STORAGE);
  const urlOf = (key: string) => storage.publicUrl(key);
  const queue = await createQueue(config, log);
  const untaken = (err: unknown) => log.error({ err }, 'the queue does not take jobs; they wait in the outbox');
  const { web: webHandsOver, sweepMs } = handingOver(config);
  const relay = new OutboxRelay(database, queue, clock, untaken, sweepMs);
  const events = new EventStream(databaseOf(config).session, (err) => log.warn({ err }, 'event connection'));

  const unitOfWork = new PostgresUnitOfWork(database, () => relay.kick());
  const outbox = new PostgresOutbox(database, ids, (event) => events.announced(event));
  const foundation = {
    ...{ config, keys, database, events, unitOfWork, outbox, ids, clock },
    linkTokens: new KeyedLinkTokens(keys),
    fingerprints: new HmacFingerprints(config.JWT_SECRET),
    staff: new PostgresStaffRepository(database),
    links: new PostgresStaffLinks(database),
    mails: new PostgresMailRepository(database),
    audit: new PostgresAuditLog(database, ids, clock),
  };
  const limits = await openLimitStore(config, database, (err) => log.warn({ err }, 'limits are counted in this process alone'));
  const identity = createStaffServices({ ...foundation, limits: limits.store });

  const media = createMediaServices({ ...foundation, childPath, storage, tickets });
  const backup = createBackupServices({ ...foundation, storage, log });
  const notHandedOut = (err: unknown) => log.error({ err }, 'recurring work is not handed out');
  const schedule = new Schedule(database, unitOfWork, outbox, notHandedOut, backup.automatic ? [] : ['back-up']);
  const content = createContentServices({ ...foundation, urlOf, media: media.media });
  const collaboration = createCollaborationServices(foundation);
  const siteBuild = config.SITE_BUILD ?? join(dirname(childPath), '../../public-site/dist');
  const renderer = siteRenderer(siteBuild);
  const publisher = createPublisher(foundation, content, renderer);
  const publishSite = new PublishSite(publisher, outbox, createSiteCache(config));
  const handlers: JobHandlers = {
    ...media.handlers,
    ...collaboration.handlers,
    ...identity.handlers,
    ...backup.handlers,
    'empty-trash': async () => {
      // What uses images goes before the images.
      await content.emptyContentTrash.execute();
      await media.emptyTrash.execute();
    },
    'publish-site': ({ changed }) => publishSite.execute(changed),
    'build-site': () => publisher.build(),
  };

  let stopped: Promise<void> | undefined;
  /**
   * Takes no more jobs and hands back those that have not ended shortly before `msLeft` are over. What requests still write waits in the outbox for another
   * process.
   */
  const stopWork = (msLeft = CLOSING_MS) =>
    (stopped ??= (async () => {
      const until = performance.now() + msLeft - AFTER_JOBS_MS;
      await schedule.stop();
      await relay.stop();
      await queue.close(Math.max(0, until - performance.now()));
    })());

  const lifecycle = new Lifecycle(config.DRAIN_SECONDS * 1_000);
  const systemFacts = new SystemFacts(database, schedule.names);
  const readiness = new Readiness(lifecycle, database, systemFacts, storage, queue);
  if (telemetry.metrics !== undefined)
    watchSystem(telemetry.metrics, { ...{ database, queue, systemFacts, events, readiness }, ...media, ...backup });

  return {
    config,
    clock,
    log,
    ...{ telemetry, lifecycle, systemFacts, readiness },
    ...media,
    ...content,
    ...collaboration,
    ...identity,
    ...backup,
    keys,
    linkTokens: foundation.linkTokens,
    audit: foundation.audit,
    database,
    storage,
    tickets,
    arrivals,
    queue,
    relay,
    webHandsOver,
    schedule,
    events,
    handlers,
    staff: foundation.staff,
    siteBuild,
    sitePages: new SitePages(content, renderer, siteOrigin(config)),
    publishSite,
    stopWork,
    close: async () => {
      arrivals?.close();
      await stopWork();
      await events.close();
      await collaboration.closeMailer();
      limits.close();
      await database.close();
      await telemetry.close();
    },
  };
}

/** Takes jobs from now on, and hands out those that come again and again. */
export async function startWorker({ relay, queue, schedule, handlers, log, telemetry }: Services): Promise<void> {
  await sweepScratch();
  await queue.work(watched(relay.settling(handlers), log, telemetry));
  schedule.start();
}

interface Storage {
  storage: ObjectStorage;
  tickets: UploadTickets;
  /** What receives uploads in pieces, where this process does it itself. */
  arrivals: DiskUploads | undefined;
}

/** Adapters are loaded only where they are used: each costs a small machine memory and start time. */
async function createStorage(config: Config, keys: Keyring, log: Logger): Promise<Storage> {
  if (config.STORAGE === 'disk') {
    const { DiskObjectStorage } = await import('./storage/disk-object-storage.js');
    const { DiskUploads } = await import('./storage/disk-uploads.js');
    const folder = config.STORAGE_DIR ?? '';
    const arrivals = new DiskUploads(folder, keys.secrets, (err) => log.error({ err }, 'a piece of an upload was not stored'));
    return { storage: new DiskObjectStorage(folder, '/media'), tickets: arrivals, arrivals };
  }
  const { SupabaseUploads } = await import('./storage/supabase-uploads.js');
  const storage = await createSupabaseStorage(config);
  return { storage, tickets: new SupabaseUploads(storage), arrivals: undefined };
}

export async function createSupabaseStorage(config: Config): Promise<SupabaseObjectStorage> {
  const { SupabaseObjectStorage } = await import('./storage/supabase-object-storage.js');
  return new SupabaseObjectStorage({
    url: config.SUPABASE_URL ?? '',
    serviceKey: config.SUPABASE_SERVICE_KEY ?? '',
    bucket: config.SUPABASE_BUCKET,
    privateBucket: config.SUPABASE_PRIVATE_BUCKET,
  });
}

async function createQueue(config: Config, log: Logger): Promise<JobQueue> {
  const onError = (err: unknown) => log.warn({ err }, 'queue connection');
  if (config.REDIS_URL !== undefined) {
    const { BullQueue } = await import('./queue/bull-queue.js');
    const { connectRedis } = await import('./redis.js');
    return new BullQueue((options) => connectRedis(config, options), onError);
  }
  const { PgBossQueue } = await import('./queue/pg-boss-queue.js');
  return new PgBossQueue(databaseOf(config).session, onError, undefined, config.QUEUE_POLL_SECONDS);
}

type PublisherNeeds = { config: Config; database: Database; outbox: PostgresOutbox; clock: SystemClock };

function createPublisher(
  { config, database, outbox, clock }: PublisherNeeds,
  reads: PublicReads,
  renderer: ReturnType<typeof siteRenderer>,
) {
  if (config.SITE_DIR !== undefined) {
    return new LocalSitePublisher(() => createSiteSource(reads), renderer, { directory: config.SITE_DIR, origin: siteOrigin(config) });
  }
  const { NETLIFY_BUILD_HOOK: hook, NETLIFY_BUILDS_PER_DAY: perDay } = config;
  return hook === undefined ? new NoSitePublisher() : new NetlifySitePublisher(database, outbox, clock, { hook, perDay });
}

function createSiteCache({ NETLIFY_TOKEN: token, NETLIFY_SITE_ID: siteId, NETLIFY_API_URL: api }: Config) {
  return token === undefined || siteId === undefined ? new NoSiteCache() : new NetlifySiteCache({ token, siteId, api });
}
