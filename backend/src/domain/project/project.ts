import { DomainError } from '../domain-error.js';
import type { Writable } from '../writable.js';
import { blankContent, changedFields, type ProjectContent } from './project-content.js';

export type ProjectStatus = 'draft' | 'scheduled' | 'published' | 'archived';

/** A frozen copy of a project's content: what the public sees while it is the project's current one. Never changed once made. */
export interface ProjectSnapshot {
  id: string;
  version: number;
  slug: string;
  content: ProjectContent;
  publishedAt: Date;
  publishedById: string | null;
}

/**
 * A work of the studio: a working copy that staff edit and, once published, a snapshot that visitors see.
 * Every change raises `version`; whoever writes must have read the version they change.
 */
export class Project {
  readonly status: ProjectStatus = 'draft';
  readonly version: number = 1;
  /** The snapshot visitors see now, or null. */
  readonly snapshot: ProjectSnapshot | null = null;
  readonly trashedAt: Date | null = null;

  private constructor(
    readonly id: string,
    /** Address now in use. */
    readonly slug: string,
    /** Addresses that lead here because the project once had them, oldest first. */
    readonly formerSlugs: readonly string[],
    readonly content: ProjectContent,
    /** Place in the studio's own order; smaller stands first. */
    readonly position: number,
    readonly createdAt: Date,
    readonly updatedAt: Date,
    readonly updatedById: string | null,
  ) {}

  static create(input: {
    id: string;
    slug: string;
    content: Partial<ProjectContent> & { title: string };
    position: number;
    at: Date;
    by: string | null;
  }): Project {
    const content = { ...blankContent(input.content.title), ...input.content };
    return new Project(input.id, input.slug, [], content, input.position, input.at, input.at, input.by);
  }

  /** @throws content.stale if somebody saved since `version` was read. */
  expectVersion(version: number): void {
    if (version !== this.version) {
      throw new DomainError(
        'content.stale',
        'Somebody saved this project after you opened it. Your text was not saved; compare the two and save again.',
      );
    }
  }

  /** Changes the working copy only; visitors see it after the next `publish`. Returns whether anything changed. */
  edit(changes: Partial<ProjectContent>, at: Date, by: string | null): boolean {
    this.refuseInTrash();
    const content = { ...this.content, ...changes };
    if (changedFields(this.content, content).length === 0) return false;
    this.change({ content }, at, by);
    return true;
  }

  /** The old address keeps leading here. Public at once if the project is published. Returns whether it changed. */
  rename(slug: string, at: Date, by: string | null): boolean {
    this.refuseInTrash();
    if (slug === this.slug) return false;
    const formerSlugs = [...this.formerSlugs.filter((former) => former !== slug), this.slug];
    this.change({ slug, formerSlugs, snapshot: this.snapshot && { ...this.snapshot, slug } }, at, by);
    return true;
  }

  /** Freezes the working copy as the public snapshot. @throws project.no_cover, project.wrong_status, project.trashed */
  publish(snapshotId: string, at: Date, by: string | null): ProjectSnapshot {
    this.refuseInTrash();
    if (this.status === 'archived')
      throw new DomainError('project.wrong_status', 'Take the project out of the archive first, then publish it.');
    if (this.content.coverId === null) throw new DomainError('project.no_cover', 'Choose a cover image first.');
    const version = this.version + 1;
    const snapshot = {
      id: snapshotId,
      version,
      slug: this.slug,
      content: structuredClone(this.content),
      publishedAt: at,
      publishedById: by,
    };
    this.change({ status: 'published', snapshot }, at, by);
    return snapshot;
  }

  /** @throws project.wrong_status unless published. */
  unpublish(at: Date, by: string | null): void {
    this.refuseInTrash();
    if (this.status !== 'published') throw new DomainError('project.wrong_status', 'Only a published project can be taken off the site.');
    this.change({ status: 'draft', snapshot: null }, at, by);
  }

  /** Takes the project off the site and out of the working list; nothing is deleted. */
  archive(at: Date, by: string | null): void {
    this.refuseInTrash();
    if (this.status === 'archived') return;
    this.change({ status: 'archived', snapshot: null }, at, by);
  }

  trash(at: Date, by: string | null): void {
    if (this.trashedAt !== null) return;
    this.change({ trashedAt: at, status: this.status === 'published' ? 'draft' : this.status, snapshot: null }, at, by);
  }

  /** Out of the trash, or out of the archive as a draft. @throws project.wrong_status if it is in neither. */
  restore(at: Date, by: string | null): void {
    if (this.trashedAt !== null) this.change({ trashedAt: null }, at, by);
    else if (this.status === 'archived') this.change({ status: 'draft' }, at, by);
    else throw new DomainError('project.wrong_status', 'The project is neither archived nor in the trash.');
  }

  /** The studio's order is not part of the content, so the version stays. */
  moveTo(position: number): void {
    (this as Writable<this>).position = position;
  }

  /** Fields of the working copy that visitors do not see yet. */
  unpublishedChanges(): string[] {
    return this.snapshot === null ? [] : changedFields(this.snapshot.content, this.content);
  }

  private change(changes: Partial<Writable<Project>>, at: Date, by: string | null): void {
    Object.assign(this, changes, { version: this.version + 1, updatedAt: at, updatedById: by });
  }

  private refuseInTrash(): void {
    if (this.trashedAt !== null) throw new DomainError('project.trashed', 'The project is in the trash. Restore it first.');
  }
}
