import type { Project } from '../../domain/project/project.js';

export abstract class ProjectRepository {
  /** The project, which nobody else can change until the unit of work ends. */
  abstract lock(id: string): Promise<Project | null>;
  /** Stores the project, its addresses, its uses of images, a new snapshot as an immutable revision, and the public projection. @throws project.slug_taken */
  abstract save(project: Project): Promise<void>;
  /** Id of the project that has, or once had, this address. */
  abstract ownerOfSlug(slug: string): Promise<string | null>;
  /** Positions of all projects, smallest first. */
  abstract positions(): Promise<{ id: string; position: number }[]>;
}
