import { may, type UpdateRequest } from '@atelier/contracts';
import { requestNotFound, staffNotFound } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { CollaborationRepository } from '../ports/collaboration-repository.js';
import type { Outbox } from '../ports/outbox.js';
import type { StaffRepository } from '../ports/staff-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

export interface RequestCommand {
  id: string;
  /** The version that was read. */
  version: number;
  by: string;
}

/** Says where a request stands and whose it is. */
export class TriageRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: CollaborationRepository,
    private readonly staff: StaffRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws collaboration.not_found, content.stale, staff.not_found */
  execute({ id, version, by }: RequestCommand, { status, assigneeId }: UpdateRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const request = await this.requests.lock(id);
      if (request === null) throw requestNotFound();
      request.expectVersion(version);
      const at = this.clock.now();
      if (status !== undefined && request.moveTo(status, at)) await this.requests.record(id, { at, by, kind: 'status', detail: status });
      if (assigneeId !== undefined) {
        const assignee = assigneeId === null ? null : await this.staff.find(assigneeId);
        if (assignee === null ? assigneeId !== null : !assignee.maySignIn() || !may(assignee.role, 'requests.write')) throw staffNotFound();
        if (request.assignTo(assigneeId, at)) await this.requests.record(id, { at, by, kind: 'assigned', detail: assignee?.name ?? '' });
      }
      if (request.version === version) return;
      await this.requests.save(request);
      await this.outbox.announce({ type: 'collaboration.changed', id, status: request.status });
    });
  }
}
