import type { Project } from '../../domain/project/project.js';
import type { ChangeProject, ProjectCommand } from './change-project.js';

/** Takes a project off the public site and out of the working list. */
export class ArchiveProject {
  constructor(private readonly change: ChangeProject) {}

  /** @throws project.not_found, content.stale, project.trashed */
  execute(command: ProjectCommand): Promise<Project> {
    return this.change.execute(command, (project, at, by) => {
      project.archive(at, by);
    });
  }
}
