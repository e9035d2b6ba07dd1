import type { Project } from '../../domain/project/project.js';
import { projectNotFound } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { Outbox } from '../ports/outbox.js';
import type { ProjectRepository } from '../ports/project-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { announceProject, refreshSite } from './announce-project.js';

export interface ProjectCommand {
  id: string;
  /** The version that was read; a newer one on the server refuses the change. */
  version: number;
  by: string | null;
}

/** The frame every change of an existing project shares: load it locked, compare versions, change, save, tell. */
export class ChangeProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: ProjectRepository,
    private readonly outbox: Outbox,
    readonly clock: Clock,
  ) {}

  /** @throws project.not_found, content.stale, and whatever `change` throws; then nothing is kept. */
  async execute({ id, version, by }: ProjectCommand, change: (project: Project, at: Date, by: string | null) => unknown): Promise<Project> {
    return this.unitOfWork.run(async () => {
      const project = await this.projects.lock(id);
      if (project === null) throw projectNotFound();
      project.expectVersion(version);
      const before = { version: project.version, slug: project.slug, snapshot: project.snapshot };
      await change(project, this.clock.now(), by);
      if (project.version === before.version) return project;
      await this.projects.save(project);
      await announceProject(this.outbox, project);
      if (project.snapshot !== before.snapshot) await refreshSite(this.outbox, [project.slug, before.slug]);
      return project;
    });
  }
}
