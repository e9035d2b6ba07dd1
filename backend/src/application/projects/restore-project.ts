import type { Project } from '../../domain/project/project.js';
import type { ChangeProject, ProjectCommand } from './change-project.js';

/** Takes a project out of the trash, or out of the archive as a draft. */
export class RestoreProject {
  constructor(private readonly change: ChangeProject) {}

  /** @throws project.not_found, content.stale, project.wrong_status */
  execute(command: ProjectCommand): Promise<Project> {
    return this.change.execute(command, (project, at, by) => {
      project.restore(at, by);
    });
  }
}
