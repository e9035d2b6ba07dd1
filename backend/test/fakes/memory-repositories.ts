import type { AdminEvent } from '@atelier/contracts';
import { Clock } from '../../src/application/ports/clock.js';
import { IdGenerator } from '../../src/application/ports/id-generator.js';
import type { Job } from '../../src/application/ports/job-queue.js';
import { Outbox } from '../../src/application/ports/outbox.js';
import { ProjectRepository } from '../../src/application/ports/project-repository.js';
import { StaffRepository } from '../../src/application/ports/staff-repository.js';
import { UnitOfWork } from '../../src/application/ports/unit-of-work.js';
import { slugTaken } from '../../src/application/projects/create-project.js';
import type { MediaAsset } from '../../src/domain/media/media-asset.js';
import type { MediaUpload } from '../../src/domain/media/media-upload.js';
import type { Project } from '../../src/domain/project/project.js';
import type { StaffSession } from '../../src/domain/staff/staff-session.js';
import type { StaffUser } from '../../src/domain/staff/staff-user.js';

/** Whatever is kept is a copy, as a database's would be; a unit of work that fails puts everything back. */
export class MemoryStore {
  projects = new Map<string, Project>();
  slugs = new Map<string, string>();
  media = new Map<string, MediaAsset>();
  uploads = new Map<string, MediaUpload>();
  users = new Map<string, StaffUser>();
  sessions = new Map<string, StaffSession>();
  jobs: (Job & { due?: Date })[] = [];
  events: AdminEvent[] = [];
}

export const copy = <T extends object>(value: T): T =>
  Object.assign(Object.create(Object.getPrototypeOf(value) as object) as T, structuredClone({ ...value }));
export const read = <T extends object>(map: Map<string, T>, id: string): T | null => {
  const found = map.get(id);
  return found === undefined ? null : copy(found);
};

export class MemoryUnitOfWork extends UnitOfWork {
  private turn: Promise<unknown> = Promise.resolve();
  private depth = 0;

  constructor(private readonly store: MemoryStore) {
    super();
  }

  /** One at a time, like rows that are locked. */
  override run<T>(work: () => Promise<T>): Promise<T> {
    if (this.depth > 0) return work();
    const result = this.turn.then(() => this.attempt(work));
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    const { projects, slugs, media, uploads, users, sessions, jobs, events } = this.store;
    const before = {
      projects: new Map(projects),
      slugs: new Map(slugs),
      media: new Map(media),
      uploads: new Map(uploads),
      users: new Map(users),
      sessions: new Map(sessions),
      jobs: [...jobs],
      events: [...events],
    };
    this.depth++;
    try {
      return await work();
    } catch (error) {
      Object.assign(this.store, before);
      throw error;
    } finally {
      this.depth--;
    }
  }
}

export class MemoryProjectRepository extends ProjectRepository {
  constructor(private readonly store: MemoryStore) {
    super();
  }

  override lock(id: string): Promise<Project | null> {
    return Promise.resolve(read(this.store.projects, id));
  }

  override save(project: Project): Promise<void> {
    const owner = this.store.slugs.get(project.slug);
    if (owner !== undefined && owner !== project.id) return Promise.reject(slugTaken(project.slug));
    this.store.slugs.set(project.slug, project.id);
    this.store.projects.set(project.id, copy(project));
    return Promise.resolve();
  }

  override ownerOfSlug(slug: string): Promise<string | null> {
    return Promise.resolve(this.store.slugs.get(slug) ?? null);
  }

  override positions(): Promise<{ id: string; position: number }[]> {
    const all = [...this.store.projects.values()].map(({ id, position }) => ({ id, position }));
    return Promise.resolve(all.sort((a, b) => a.position - b.position || a.id.localeCompare(b.id)));
  }
}

export class MemoryStaffRepository extends StaffRepository {
  constructor(private readonly store: MemoryStore) {
    super();
  }

  override find(id: string): Promise<StaffUser | null> {
    return Promise.resolve(read(this.store.users, id));
  }

  override findByEmail(email: string): Promise<StaffUser | null> {
    const found = [...this.store.users.values()].find((user) => user.email === email.trim().toLowerCase());
    return Promise.resolve(found === undefined ? null : copy(found));
  }

  override save(user: StaffUser): Promise<void> {
    this.store.users.set(user.id, copy(user));
    return Promise.resolve();
  }

  override count(): Promise<number> {
    return Promise.resolve(this.store.users.size);
  }

  override findSession(id: string): Promise<StaffSession | null> {
    return Promise.resolve(read(this.store.sessions, id));
  }

  override lockSession(id: string): Promise<StaffSession | null> {
    return this.findSession(id);
  }

  override saveSession(session: StaffSession): Promise<void> {
    this.store.sessions.set(session.id, copy(session));
    return Promise.resolve();
  }
}

export class MemoryOutbox extends Outbox {
  constructor(private readonly store: MemoryStore) {
    super();
  }

  override add(job: Job, due?: Date): Promise<void> {
    this.store.jobs.push(due === undefined ? job : { ...job, due });
    return Promise.resolve();
  }

  override announce(event: AdminEvent): Promise<void> {
    this.store.events.push(event);
    return Promise.resolve();
  }
}

/** A clock that stands still until it is moved. */
export class FixedClock extends Clock {
  constructor(private at = new Date('2026-11-23T09:00:00.000Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}

/** Ids in order, in the shape of version 7. */
export class CountingIds extends IdGenerator {
  private n = 0;

  constructor(private readonly space = '00000000') {
    super();
  }

  override named(name: string): string {
    return `named-${name}`;
  }

  override next(): string {
    return `${this.space}-0000-7000-8000-${(++this.n).toString(16).padStart(12, '0')}`;
  }
}
