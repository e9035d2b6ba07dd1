import { projectNotFound } from '../errors.js';
import type { Outbox } from '../ports/outbox.js';
import type { ProjectRepository } from '../ports/project-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { refreshSite } from './announce-project.js';

/** Below this distance between neighbours the whole order is numbered again. */
const SMALLEST_GAP = 1e-6;

/** Gives a project another place in the studio's own order. */
export class MoveProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: ProjectRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Moves it directly before `beforeId`, or to the end if null. @throws project.not_found */
  async execute(id: string, beforeId: string | null): Promise<void> {
    if (id === beforeId) return;
    await this.unitOfWork.run(async () => {
      const project = await this.projects.lock(id);
      if (project === null) throw projectNotFound();
      const others = (await this.projects.positions()).filter((other) => other.id !== id);
      const place = beforeId === null ? others.length : others.findIndex((other) => other.id === beforeId);
      if (place === -1) throw projectNotFound();

      const before = others[place - 1]?.position;
      const after = others[place]?.position;
      if (before !== undefined && after !== undefined && after - before < SMALLEST_GAP) {
        await this.renumber([...others.slice(0, place), { id }, ...others.slice(place)].map((other) => other.id));
      } else {
        project.moveTo(before === undefined ? (after ?? 1) - 1 : after === undefined ? before + 1 : (before + after) / 2);
        await this.projects.save(project);
      }
      if (project.snapshot !== null) await refreshSite(this.outbox, [project.slug]);
    });
  }

  private async renumber(ids: readonly string[]): Promise<void> {
    for (const [position, id] of ids.entries()) {
      const project = await this.projects.lock(id);
      if (project === null) continue;
      project.moveTo(position);
      await this.projects.save(project);
    }
  }
}
