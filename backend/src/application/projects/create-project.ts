import { slugify, type CreateProject as CreateProjectInput } from '@atelier/contracts';
import { DomainError } from '../../domain/domain-error.js';
import { Project } from '../../domain/project/project.js';
import type { Clock } from '../ports/clock.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { Outbox } from '../ports/outbox.js';
import type { ProjectRepository } from '../ports/project-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ImageCheck } from './image-check.js';
import { announceProject } from './announce-project.js';

/** Begins a project as a draft at the head of the studio's order. */
export class CreateProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: ProjectRepository,
    private readonly images: ImageCheck,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  /**
   * With an idempotency key, the same person asking again gets the project that was begun the first time, as it is now.
   * @throws project.slug_taken if a slug was asked for that another project has or had; project.image_missing
   */
  async execute(input: CreateProjectInput, by: string | null, idempotencyKey?: string): Promise<Project> {
    if (idempotencyKey === undefined) return this.begin(this.ids.next(), input, by);
    const id = this.ids.named(`project ${by ?? ''} ${idempotencyKey}`);
    const known = () => this.unitOfWork.run(() => this.projects.lock(id));
    return (
      (await known()) ??
      // Two at once: the one that comes second finds the first one's.
      this.begin(id, input, by).catch(async (error: unknown) => {
        const first = await known();
        if (first === null) throw error;
        return first;
      })
    );
  }

  private async begin(id: string, { slug, ...content }: CreateProjectInput, by: string | null): Promise<Project> {
    return this.unitOfWork.run(async () => {
      const [first] = await this.projects.positions();
      const project = Project.create({
        id,
        slug: slug === undefined ? await this.freeSlug(content.title) : await this.claim(slug),
        content: withoutUndefined(content),
        position: (first?.position ?? 0) - 1,
        at: this.clock.now(),
        by,
      });
      await this.images.mustExist(project.content);
      await this.projects.save(project);
      await announceProject(this.outbox, project);
      return project;
    });
  }

  private async claim(slug: string): Promise<string> {
    if ((await this.projects.ownerOfSlug(slug)) !== null || RESERVED_SLUGS.has(slug)) throw slugTaken(slug);
    return slug;
  }

  private async freeSlug(title: string): Promise<string> {
    const base = slugify(title) || 'project';
    for (let n = 1; ; n++) {
      const slug = n === 1 ? base : `${base.slice(0, 110)}-${n}`;
      if (!RESERVED_SLUGS.has(slug) && (await this.projects.ownerOfSlug(slug)) === null) return slug;
    }
  }
}

/** Addresses below /projects that the public site uses itself. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(['index', 'discipline', 'year', 'tag', 'page']);

export const slugTaken = (slug: string) =>
  new DomainError('project.slug_taken', `The address “${slug}” belongs to another project, or did once. Choose another one.`, { slug });

/** Drops keys whose value is undefined, so that a spread does not blank a field. */
export function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
