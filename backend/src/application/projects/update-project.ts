import type { UpdateProject as UpdateProjectInput } from '@atelier/contracts';
import type { Project } from '../../domain/project/project.js';
import type { ProjectRepository } from '../ports/project-repository.js';
import type { ChangeProject, ProjectCommand } from './change-project.js';
import { RESERVED_SLUGS, slugTaken, withoutUndefined } from './create-project.js';
import type { ImageCheck } from './image-check.js';

/** Saves the fields that were sent into the working copy; the others stay as they are. A new slug is public at once and the old one leads to it. */
export class UpdateProject {
  constructor(
    private readonly change: ChangeProject,
    private readonly projects: ProjectRepository,
    private readonly images: ImageCheck,
  ) {}

  /** @throws project.not_found, content.stale, project.slug_taken, project.image_missing, project.trashed */
  execute(command: ProjectCommand, { slug, ...fields }: UpdateProjectInput): Promise<Project> {
    return this.change.execute(command, async (project, at, by) => {
      const owner = slug === undefined || slug === project.slug ? null : await this.projects.ownerOfSlug(slug);
      if (slug !== undefined && (RESERVED_SLUGS.has(slug) || (owner !== null && owner !== project.id))) throw slugTaken(slug);
      project.edit(withoutUndefined(fields), at, by);
      if (slug !== undefined) project.rename(slug, at, by);
      await this.images.mustExist(project.content);
    });
  }
}
