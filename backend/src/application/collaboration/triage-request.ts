import { may, type UpdateRequest } from '@atelier/contracts';
import type { CollaborationRequest } from '../../domain/collaboration/collaboration-request.js';
import { requestNotFound, staffNotFound } from '../errors.js';
import type { AuditLog } from '../ports/audit-log.js';
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
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws collaboration.not_found, content.stale, staff.not_found */
  execute({ id, version, by }: RequestCommand, { status, assigneeId }: UpdateRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const request = await this.requests.lock(id);
      if (request === null) throw requestNotFound();
      request.expectVersion(version);
      const at = this.clock.now();
      const was = { status: request.status, assigneeId: request.assigneeId };
      if (status !== undefined && request.moveTo(status, at)) await this.requests.record(id, { at, by, kind: 'status', detail: status });
      if (assigneeId !== undefined) {
        const assignee = assigneeId === null ? null : await this.staff.find(assigneeId);
        if (assignee === null ? assigneeId !== null : !assignee.maySignIn() || !may(assignee.role, 'requests.write')) throw staffNotFound();
        if (request.assignTo(assigneeId, at)) await this.requests.record(id, { at, by, kind: 'assigned', detail: assignee?.name ?? '' });
      }
      if (request.version === version) return;
      const after = { ...(status !== undefined && { status }), ...(assigneeId !== undefined && { assigneeId }) };
      await this.audit.record({ action: 'request.triaged', target: requestTarget(request), before: was, after });
      await this.requests.save(request);
      await this.outbox.announce({ type: 'collaboration.changed', id, status: request.status });
    });
  }
}

/** By its reference: who sent it must be forgotten when they are, and the log forgets nothing. */
export const requestTarget = ({ id, reference }: CollaborationRequest) => ({ type: 'request', id, label: reference });
