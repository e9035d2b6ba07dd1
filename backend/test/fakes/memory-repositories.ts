import type { AdminEvent } from '@atelier/contracts';
import { slugTaken } from '../../src/application/errors.js';
import { Clock } from '../../src/application/ports/clock.js';
import { ContentRepository } from '../../src/application/ports/content-repository.js';
import { DraftRepository, type KeptDraft } from '../../src/application/ports/draft-repository.js';
import { IdGenerator } from '../../src/application/ports/id-generator.js';
import type { Job } from '../../src/application/ports/job-queue.js';
import { MailRepository } from '../../src/application/ports/mail-repository.js';
import { Outbox } from '../../src/application/ports/outbox.js';
import { StaffRepository } from '../../src/application/ports/staff-repository.js';
import { UnitOfWork } from '../../src/application/ports/unit-of-work.js';
import type { ContentItem } from '../../src/domain/content/content-item.js';
import type { ContentKind, Contents } from '../../src/domain/content/content-kinds.js';
import type { Mail } from '../../src/domain/mail/mail.js';
import type { MediaAsset } from '../../src/domain/media/media-asset.js';
import type { MediaUpload } from '../../src/domain/media/media-upload.js';
import type { StaffSession } from '../../src/domain/staff/staff-session.js';
import type { StaffUser } from '../../src/domain/staff/staff-user.js';

/** Whatever is kept is a copy, as a database's would be; a unit of work that fails puts everything back. */
export class MemoryStore {
  contents = new Map<string, ContentItem>();
  revisions = new Map<string, { contentId: string; content: Contents[ContentKind] }>();
  drafts = new Map<string, KeptDraft>();
  mails = new Map<string, Mail>();
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
    const { contents, revisions, drafts, mails, slugs, media, uploads, users, sessions, jobs, events } = this.store;
    const before = {
      contents: new Map(contents),
      revisions: new Map(revisions),
      drafts: new Map(drafts),
      mails: new Map(mails),
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

export class MemoryContentRepository extends ContentRepository {
  constructor(private readonly store: MemoryStore) {
    super();
  }

  override lock<K extends ContentKind>(kind: K, id: string): Promise<ContentItem<K> | null> {
    const found = read(this.store.contents, id);
    return Promise.resolve(found?.kind === kind ? (found as ContentItem<K>) : null);
  }

  override save(item: ContentItem): Promise<void> {
    const address = `${item.kind} ${item.slug}`;
    const owner = this.store.slugs.get(address);
    if (owner !== undefined && owner !== item.id) return Promise.reject(slugTaken(item.slug));
    this.store.slugs.set(address, item.id);
    this.store.contents.set(item.id, copy(item));
    const { snapshot } = item;
    this.store.revisions.set(snapshot?.version === item.version ? snapshot.id : `${item.id} ${item.version}`, {
      contentId: item.id,
      content: structuredClone(item.content),
    });
    return Promise.resolve();
  }

  override remove(item: ContentItem): Promise<void> {
    this.store.contents.delete(item.id);
    for (const [address, id] of this.store.slugs) if (id === item.id) this.store.slugs.delete(address);
    return Promise.resolve();
  }

  override ownerOfSlug(kind: ContentKind, slug: string): Promise<string | null> {
    return Promise.resolve(this.store.slugs.get(`${kind} ${slug}`) ?? null);
  }

  override positions(kind: ContentKind): Promise<{ id: string; position: number }[]> {
    const all = [...this.store.contents.values()].filter((item) => item.kind === kind).map(({ id, position }) => ({ id, position }));
    return Promise.resolve(all.sort((a, b) => a.position - b.position || a.id.localeCompare(b.id)));
  }

  override closeRevision(): Promise<void> {
    // Every save is a revision here.
    return Promise.resolve();
  }

  override revision<K extends ContentKind>(kind: K, id: string, revisionId: string): Promise<Contents[K] | null> {
    const found = this.store.revisions.get(revisionId);
    const ours = found?.contentId === id && this.store.contents.get(id)?.kind === kind;
    return Promise.resolve(ours ? (structuredClone(found.content) as Contents[K]) : null);
  }

  override trashedBefore(at: Date, limit: number): Promise<{ kind: ContentKind; id: string; version: number }[]> {
    const found = [...this.store.contents.values()].filter(({ trashedAt }) => trashedAt !== null && trashedAt < at);
    return Promise.resolve(found.slice(0, limit).map(({ kind, id, version }) => ({ kind, id, version })));
  }
}

export class MemoryDraftRepository extends DraftRepository {
  constructor(private readonly store: MemoryStore) {
    super();
  }

  override find(contentId: string, userId: string): Promise<KeptDraft | null> {
    return Promise.resolve(this.store.drafts.get(`${contentId} ${userId}`) ?? null);
  }

  override save(contentId: string, userId: string, draft: KeptDraft): Promise<void> {
    this.store.drafts.set(`${contentId} ${userId}`, structuredClone(draft));
    return Promise.resolve();
  }

  override remove(contentId: string, userId: string): Promise<void> {
    this.store.drafts.delete(`${contentId} ${userId}`);
    return Promise.resolve();
  }
}

export class MemoryMailRepository extends MailRepository {
  constructor(private readonly store: MemoryStore) {
    super();
  }

  override lock(id: string): Promise<Mail | null> {
    return Promise.resolve(read(this.store.mails, id));
  }

  override save(mail: Mail): Promise<void> {
    this.store.mails.set(mail.id, copy(mail));
    return Promise.resolve();
  }

  override countTo(address: string, template: Mail['template'], since: Date): Promise<number> {
    const found = [...this.store.mails.values()].filter(
      (mail) => mail.toAddress.toLowerCase() === address.toLowerCase() && mail.template === template && mail.createdAt > since,
    );
    return Promise.resolve(found.length);
  }

  override ofRequest(requestId: string): Promise<string[]> {
    return Promise.resolve([...this.store.mails.values()].filter((mail) => mail.requestId === requestId).map(({ id }) => id));
  }

  override lastWritten(template: Mail['template']): Promise<Date | null> {
    const times = [...this.store.mails.values()].filter((mail) => mail.template === template).map((mail) => mail.createdAt.getTime());
    return Promise.resolve(times.length === 0 ? null : new Date(Math.max(...times)));
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

  override lock(id: string): Promise<StaffUser | null> {
    return this.find(id);
  }

  override lockAdmins(): Promise<StaffUser[]> {
    return Promise.resolve([...this.store.users.values()].filter((user) => user.role === 'admin' && user.maySignIn()).map(copy));
  }

  override remove(user: StaffUser): Promise<void> {
    this.store.users.delete(user.id);
    return Promise.resolve();
  }

  override revokeSessions(userId: string, at: Date, exceptId?: string): Promise<number> {
    const ended = [...this.store.sessions.values()].filter(
      (session) => session.userId === userId && session.revokedAt === null && session.id !== exceptId,
    );
    for (const session of ended) session.revoke(at);
    return Promise.resolve(ended.length);
  }

  override forgetSessions(before: Date): Promise<void> {
    for (const { id, lastUsedAt, revokedAt } of this.store.sessions.values())
      if (Math.max(lastUsedAt.getTime(), revokedAt?.getTime() ?? 0) < before.getTime()) this.store.sessions.delete(id);
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
