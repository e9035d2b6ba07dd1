import { type PublicProjects } from '../application/ports/read-models.js';
import type { JobHandlers, JobQueue } from '../application/ports/job-queue.js';
import type { ObjectStorage } from '../application/ports/object-storage.js';
import type { UploadTickets } from '../application/ports/upload-tickets.js';
import { ArchiveProject } from '../application/projects/archive-project.js';
import { ChangeProject } from '../application/projects/change-project.js';
import { CreateProject } from '../application/projects/create-project.js';
import { ImageCheck } from '../application/projects/image-check.js';
import { MoveProject } from '../application/projects/move-project.js';
import { PublishProject } from '../application/projects/publish-project.js';
import { RestoreProject } from '../application/projects/restore-project.js';
import { TrashProject } from '../application/projects/trash-project.js';
import { UnpublishProject } from '../application/projects/unpublish-project.js';
import { UpdateProject } from '../application/projects/update-project.js';
import { PublishSite } from '../application/site/publish-site.js';
import { CreateStaffUser } from '../application/staff/create-staff-user.js';
import { IdentifyStaff } from '../application/staff/identify-staff.js';
import { RefreshSession } from '../application/staff/refresh-session.js';
import { SignIn } from '../application/staff/sign-in.js';
import { SignOut } from '../application/staff/sign-out.js';
import type { Config } from './config/config.js';
import { EventStream } from './events/event-stream.js';
import { createMediaServices } from './media-services.js';
import type { Logger } from './observability/logger.js';
import { PostgresAdminProjects } from './persistence/admin-projects.js';
import { Database } from './persistence/database.js';
import { createOrm } from './persistence/orm.js';
import { OutboxRelay } from './persistence/outbox-relay.js';
import { PostgresOutbox } from './persistence/outbox.js';
import { PostgresProjectRepository } from './persistence/project-repository.js';
import { PostgresPublicProjects } from './persistence/public-projects.js';
import { Schedule } from './persistence/schedule.js';
import { PostgresSiteSettings } from './persistence/site-settings.js';
import { PostgresStaffRepository } from './persistence/staff-repository.js';
import { PostgresUnitOfWork } from './persistence/unit-of-work.js';
import { Argon2PasswordHasher } from './security/argon2-password-hasher.js';
import { HmacRefreshTokens, JwtAccessTokens } from './security/tokens.js';
import { LocalSitePublisher } from './site/local-site-publisher.js';
import { NetlifySitePublisher, NoSitePublisher } from './site/netlify-site-publisher.js';
import { createSiteSource } from './site/site-source.js';
import type { DiskUploads } from './storage/disk-uploads.js';
import type { SupabaseObjectStorage } from './storage/supabase-object-storage.js';
import { sweepScratch } from './system/scratch.js';
import { SystemClock, UuidGenerator } from './system/system.js';

export type Services = Awaited<ReturnType<typeof createServices>>;

/** The one place where adapters are chosen and everything is put together: for the web process, the worker and the CLI alike. */
export async function createServices(config: Config, log: Logger, childPath: string) {
  const database = new Database(await createOrm(config.DATABASE_URL, config.DATABASE_POOL));
  const clock = new SystemClock();
  const ids = new UuidGenerator();
  const { storage, tickets, arrivals } = await createStorage(config, log);
  const urlOf = (key: string) => storage.publicUrl(key);
  const queue = await createQueue(config, log);
  const relay = new OutboxRelay(database, queue, (err) => log.error({ err }, 'the queue does not take jobs; they wait in the outbox'));
  const events = new EventStream(config.DATABASE_DIRECT_URL ?? config.DATABASE_URL, (err) => log.warn({ err }, 'event connection'));

  const unitOfWork = new PostgresUnitOfWork(database, () => relay.kick());
  const outbox = new PostgresOutbox(database, ids);
  const projects = new PostgresProjectRepository(database);
  const staff = new PostgresStaffRepository(database);
  const publicProjects = new PostgresPublicProjects(database, urlOf);
  const siteSettings = new PostgresSiteSettings(database);

  const passwords = new Argon2PasswordHasher();
  const refreshTokens = new HmacRefreshTokens(config.JWT_SECRET);
  const accessTokens = new JwtAccessTokens(config.JWT_SECRET);

  const media = createMediaServices({ config, childPath, database, storage, tickets, unitOfWork, outbox, ids, clock });
  const schedule = new Schedule(database, unitOfWork, outbox, (err) => log.error({ err }, 'recurring work is not handed out'));
  const images = new ImageCheck(media.media);
  const change = new ChangeProject(unitOfWork, projects, outbox, clock);
  const publishSite = new PublishSite(createPublisher(config, publicProjects, siteSettings, log), outbox);
  const handlers: JobHandlers = {
    ...media.handlers,
    'publish-site': ({ slugs }) => publishSite.execute(slugs),
  };

  return {
    config,
    ...media,
    database,
    storage,
    tickets,
    arrivals,
    queue,
    relay,
    schedule,
    events,
    handlers,
    staff,
    publicProjects,
    siteSettings,
    adminProjects: new PostgresAdminProjects(database, urlOf),
    createProject: new CreateProject(unitOfWork, projects, images, outbox, ids, clock),
    updateProject: new UpdateProject(change, projects, images),
    publishProject: new PublishProject(change, images, ids),
    unpublishProject: new UnpublishProject(change),
    archiveProject: new ArchiveProject(change),
    restoreProject: new RestoreProject(change),
    trashProject: new TrashProject(change),
    moveProject: new MoveProject(unitOfWork, projects, outbox),
    publishSite,
    signIn: new SignIn(unitOfWork, staff, passwords, refreshTokens, accessTokens, ids, clock),
    refreshSession: new RefreshSession(unitOfWork, staff, refreshTokens, accessTokens, clock),
    signOut: new SignOut(unitOfWork, staff, refreshTokens, clock),
    identifyStaff: new IdentifyStaff(staff, clock),
    createStaffUser: new CreateStaffUser(unitOfWork, staff, passwords, ids, clock),
    close: async () => {
      arrivals?.close();
      await schedule.stop();
      await relay.stop();
      await queue.close();
      await events.close();
      await database.close();
    },
  };
}

/** Takes jobs from now on, and hands out those that come again and again. */
export async function startWorker({ relay, queue, schedule, handlers }: Services): Promise<void> {
  await sweepScratch();
  await queue.work(relay.settling(handlers));
  schedule.start();
}

interface Storage {
  storage: ObjectStorage;
  tickets: UploadTickets;
  /** What receives uploads in pieces, where this process does it itself. */
  arrivals: DiskUploads | undefined;
}

/** Adapters are loaded only where they are used: each costs a small machine memory and start time. */
async function createStorage(config: Config, log: Logger): Promise<Storage> {
  if (config.STORAGE === 'disk') {
    const { DiskObjectStorage } = await import('./storage/disk-object-storage.js');
    const { DiskUploads } = await import('./storage/disk-uploads.js');
    const folder = config.STORAGE_DIR ?? '';
    const arrivals = new DiskUploads(folder, config.JWT_SECRET, (err) => log.error({ err }, 'a piece of an upload was not stored'));
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
    return new BullQueue(config.REDIS_URL, onError);
  }
  const { PgBossQueue } = await import('./queue/pg-boss-queue.js');
  return new PgBossQueue(config.DATABASE_DIRECT_URL ?? config.DATABASE_URL, onError);
}

function createPublisher(config: Config, projects: PublicProjects, settings: PostgresSiteSettings, log: Logger) {
  const origin = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  if (config.SITE_DIR !== undefined && config.SITE_BUILD !== undefined) {
    return new LocalSitePublisher(() => createSiteSource(projects, settings), {
      directory: config.SITE_DIR,
      build: config.SITE_BUILD,
      origin,
    });
  }
  if (config.NETLIFY_BUILD_HOOK !== undefined) {
    return new NetlifySitePublisher(config.NETLIFY_BUILD_HOOK, (err) => log.error({ err }, 'Netlify was not asked to build'));
  }
  return new NoSitePublisher();
}
