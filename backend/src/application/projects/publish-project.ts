import type { Project } from '../../domain/project/project.js';
import type { IdGenerator } from '../ports/id-generator.js';
import type { ChangeProject, ProjectCommand } from './change-project.js';
import type { ImageCheck } from './image-check.js';

/** Shows the working copy to visitors: freezes it as an immutable revision and has the public pages rendered. */
export class PublishProject {
  constructor(
    private readonly change: ChangeProject,
    private readonly images: ImageCheck,
    private readonly ids: IdGenerator,
  ) {}

  /** @throws project.not_found, content.stale, project.no_cover, project.image_missing, project.image_not_ready, project.image_needs_alt, project.wrong_status, project.trashed */
  execute(command: ProjectCommand): Promise<Project> {
    return this.change.execute(command, async (project, at, by) => {
      project.publish(this.ids.next(), at, by);
      await this.images.mustBePublishable(project.content);
    });
  }
}
