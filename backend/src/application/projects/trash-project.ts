import type { Project } from '../../domain/project/project.js';
import type { ChangeProject, ProjectCommand } from './change-project.js';

/** Moves a project to the trash, off the public site; it can be restored. */
export class TrashProject {
  constructor(private readonly change: ChangeProject) {}

  /** @throws project.not_found, content.stale, project.wrong_status */
  execute(command: ProjectCommand): Promise<Project> {
    return this.change.execute(command, (project, at, by) => {
      project.trash(at, by);
    });
  }
}
