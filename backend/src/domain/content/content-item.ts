import { DomainError } from '../domain-error.js';
import type { Writable } from '../writable.js';
import { changedFields } from './changed-fields.js';
import { KINDS, type ContentKind, type Contents } from './content-kinds.js';

export type ContentStatus = 'draft' | 'scheduled' | 'published' | 'archived';

/** A frozen copy of the content: what the public sees from `publishedAt` on, while it is the item's current one. Never changed once made. */
export interface ContentSnapshot<K extends ContentKind = ContentKind> {
  id: string;
  version: number;
  slug: string;
  content: Contents[K];
  /** In the future while it is scheduled. */
  publishedAt: Date;
  publishedById: string | null;
}

/**
 * One project, article or page, or the studio itself: a working copy that staff edit and, once published, a snapshot that visitors see.
 * Every change raises `version`; whoever writes must have read the version they change.
 */
export class ContentItem<K extends ContentKind = ContentKind> {
  /** As last decided; `statusAt` tells what it has become since. */
  readonly status: ContentStatus = 'draft';
  readonly version: number = 1;
  readonly snapshot: ContentSnapshot<K> | null = null;
  /** When visitors first saw it, or will. */
  readonly firstPublishedAt: Date | null = null;
  readonly trashedAt: Date | null = null;

  private constructor(
    readonly id: string,
    readonly kind: K,
    /** Address now in use. */
    readonly slug: string,
    /** Addresses that lead here because the item once had them, oldest first. */
    readonly formerSlugs: readonly string[],
    readonly content: Contents[K],
    /** Place in the studio's own order, where the kind has one; smaller stands first. */
    readonly position: number,
    readonly createdAt: Date,
    readonly updatedAt: Date,
    readonly updatedById: string | null,
  ) {}

  static create<K extends ContentKind>(input: {
    id: string;
    kind: K;
    slug: string;
    title: string;
    content: Partial<Contents[K]>;
    position: number;
    at: Date;
    by: string | null;
  }): ContentItem<K> {
    const { id, kind, slug, title, position, at, by } = input;
    const content = { ...KINDS[kind].blank(title), ...input.content };
    return new ContentItem(id, kind, slug, [], content, position, at, at, by);
  }

  /** @throws content.stale if somebody saved since `version` was read. */
  expectVersion(version: number): void {
    if (version !== this.version) {
      throw new DomainError(
        'content.stale',
        `Somebody saved this ${this.noun} after you opened it. Your text was not saved; compare the two and save again.`,
      );
    }
  }

  /** What was scheduled is published from its hour on, whether or not anybody was awake then. */
  statusAt(now: Date): ContentStatus {
    return this.status === 'scheduled' && this.snapshot !== null && this.snapshot.publishedAt <= now ? 'published' : this.status;
  }

  /** Changes the working copy only; visitors see it after the next `publish`. Returns whether anything changed. */
  edit(changes: Partial<Contents[K]>, at: Date, by: string | null): boolean {
    this.refuseInTrash();
    const content = { ...this.content, ...changes };
    if (changedFields(this.content, content).length === 0) return false;
    this.change({ content }, at, by);
    return true;
  }

  /** The old address keeps leading here. Public at once if the item is. Returns whether it changed. @throws content.fixed */
  rename(slug: string, at: Date, by: string | null): boolean {
    this.refuseInTrash();
    if (slug === this.slug) return false;
    this.refuseIfFixed();
    const formerSlugs = [...this.formerSlugs.filter((former) => former !== slug), this.slug];
    this.change({ slug, formerSlugs, snapshot: this.snapshot && { ...this.snapshot, slug } }, at, by);
    return true;
  }

  /** Freezes the working copy as what visitors see from now on. @throws content.no_cover, content.wrong_status, content.trashed */
  publish(snapshotId: string, at: Date, by: string | null): void {
    this.freeze(snapshotId, at, at, by, 'published');
  }

  /**
   * Freezes the working copy as what visitors will see from `due` on.
   * @throws content.due_past; content.wrong_status if it is public already; content.no_cover, content.trashed
   */
  schedule(snapshotId: string, due: Date, at: Date, by: string | null): void {
    if (due <= at) throw new DomainError('content.due_past', 'That moment has passed. Choose a later one, or publish now.');
    if (this.statusAt(at) === 'published') {
      throw new DomainError('content.wrong_status', `The ${this.noun} is public already. Take it off the site first, then schedule it.`);
    }
    this.freeze(snapshotId, due, at, by, 'scheduled');
  }

  /** @throws content.wrong_status unless published or scheduled. */
  unpublish(at: Date, by: string | null): void {
    this.refuseInTrash();
    if (this.snapshot === null)
      throw new DomainError('content.wrong_status', `Only a published or scheduled ${this.noun} can be taken off the site.`);
    this.change({ status: 'draft', ...this.withdrawn(at) }, at, by);
  }

  /** Takes the item off the site and out of the working list; nothing is deleted. */
  archive(at: Date, by: string | null): void {
    this.refuseInTrash();
    if (this.status === 'archived') return;
    this.change({ status: 'archived', ...this.withdrawn(at) }, at, by);
  }

  /** @throws content.fixed */
  trash(at: Date, by: string | null): void {
    if (this.trashedAt !== null) return;
    this.refuseIfFixed();
    this.change({ trashedAt: at, status: this.status === 'archived' ? 'archived' : 'draft', ...this.withdrawn(at) }, at, by);
  }

  /** Out of the trash, or out of the archive as a draft. @throws content.wrong_status if it is in neither. */
  restore(at: Date, by: string | null): void {
    if (this.trashedAt !== null) this.change({ trashedAt: null }, at, by);
    else if (this.status === 'archived') this.change({ status: 'draft' }, at, by);
    else throw new DomainError('content.wrong_status', `The ${this.noun} is neither archived nor in the trash.`);
  }

  /** The studio's order is not part of the content, so the version stays. */
  moveTo(position: number): void {
    (this as Writable<this>).position = position;
  }

  private get noun(): string {
    return KINDS[this.kind].noun;
  }

  private freeze(id: string, publishedAt: Date, at: Date, by: string | null, status: 'published' | 'scheduled'): void {
    this.refuseInTrash();
    if (this.status === 'archived')
      throw new DomainError('content.wrong_status', `Take the ${this.noun} out of the archive first, then publish it.`);
    if (KINDS[this.kind].needsCover && (this.content as { coverId?: string | null }).coverId === null)
      throw new DomainError('content.no_cover', 'Choose a cover image first.');
    const { slug } = this;
    const version = this.version + 1;
    const snapshot = { id, version, slug, content: structuredClone(this.content), publishedAt, publishedById: by };
    const seen = this.firstPublishedAt !== null && this.firstPublishedAt <= at;
    this.change({ status, snapshot, firstPublishedAt: seen ? this.firstPublishedAt : publishedAt }, at, by);
  }

  /** What was never seen has no first day yet. */
  private withdrawn(at: Date) {
    const seen = this.firstPublishedAt !== null && this.firstPublishedAt <= at;
    return { snapshot: null, firstPublishedAt: seen ? this.firstPublishedAt : null };
  }

  private change(changes: Partial<Writable<ContentItem<K>>>, at: Date, by: string | null): void {
    Object.assign(this, changes, { version: this.version + 1, updatedAt: at, updatedById: by });
  }

  private refuseInTrash(): void {
    if (this.trashedAt !== null) throw new DomainError('content.trashed', `The ${this.noun} is in the trash. Restore it first.`);
  }

  private refuseIfFixed(): void {
    if (KINDS[this.kind].fixed.has(this.slug)) {
      throw new DomainError(
        'content.fixed',
        'The site leads to this page by itself: it keeps its address. Unpublish it to take it off the site.',
      );
    }
  }
}
