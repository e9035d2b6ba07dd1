import type { Project } from '../../domain/project/project.js';
import type { ChangeProject, ProjectCommand } from './change-project.js';

/** Takes a project off the public site; its text and images stay as a draft. */
export class UnpublishProject {
  constructor(private readonly change: ChangeProject) {}

  /** @throws project.not_found, content.stale, project.wrong_status, project.trashed */
  execute(command: ProjectCommand): Promise<Project> {
    return this.change.execute(command, (project, at, by) => {
      project.unpublish(at, by);
    });
  }
}
