import { LockMode } from '@mikro-orm/postgresql';
import { CollaborationRepository, type RequestEventKind } from '../../application/ports/collaboration-repository.js';
import type { CollaborationRequest } from '../../domain/collaboration/collaboration-request.js';
import { CollaborationRequestSchema } from './mapping/collaboration.js';
import type { Database } from './database.js';

export class PostgresCollaborationRepository extends CollaborationRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override find(id: string): Promise<CollaborationRequest | null> {
    return this.database.em.findOne(CollaborationRequestSchema, { id });
  }

  override async save(request: CollaborationRequest): Promise<void> {
    await this.database.em.persist(request).flush();
  }

  override lock(id: string): Promise<CollaborationRequest | null> {
    return this.database.em.findOne(CollaborationRequestSchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  override async remove(request: CollaborationRequest): Promise<void> {
    await this.database.em.remove(request).flush();
  }

  override async record(
    requestId: string,
    { at, by, kind, detail }: { at: Date; by: string | null; kind: RequestEventKind; detail: string },
  ): Promise<void> {
    await this.database.execute('insert into atelier.collaboration_events (request_id, at, by_id, kind, detail) values (?, ?, ?, ?, ?)', [
      requestId,
      at,
      by,
      kind,
      detail,
    ]);
  }

  override async forgetWords(requestId: string): Promise<void> {
    await this.database.execute(
      `update atelier.collaboration_events set detail = '' where request_id = ? and kind in ('note', 'answered')`,
      [requestId],
    );
    await this.database.execute('delete from atelier.mails where request_id = ?', [requestId]);
  }

  override async dueForAnonymising(before: Date, limit: number): Promise<string[]> {
    const rows = await this.database.execute<{ id: string }>(
      `select id from atelier.collaboration_requests where status in ('archived', 'spam') and anonymised_at is null and updated_at < ?
       order by updated_at limit ?`,
      [before, limit],
    );
    return rows.map(({ id }) => id);
  }

  override async waiting(limit: number): Promise<{ requests: CollaborationRequest[]; total: number }> {
    const [requests, total] = await this.database.em.findAndCount(
      CollaborationRequestSchema,
      { status: 'new' },
      { orderBy: { receivedAt: 'desc', id: 'desc' }, limit },
    );
    return { requests, total };
  }

  override async nextReference(at: Date): Promise<string> {
    const year = at.getUTCFullYear();
    const [row] = await this.database.execute<{ last: number }>(
      `insert into atelier.collaboration_references (year, last) values (?, 1)
       on conflict (year) do update set last = collaboration_references.last + 1 returning last`,
      [year],
    );
    return `${year}-${String(row?.last ?? 1).padStart(4, '0')}`;
  }

  override async sameSince(fingerprint: string, since: Date): Promise<CollaborationRequest | null> {
    // Two at once: the second waits here for the first, and then finds it.
    await this.database.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [fingerprint]);
    const [row] = await this.database.execute<{ id: string }>(
      `select id from atelier.collaboration_requests where fingerprint = ? and received_at >= ? order by received_at desc limit 1`,
      [fingerprint, since],
    );
    return row === undefined ? null : this.find(row.id);
  }

  override async countArrival(sender: string, at: Date, since: Date): Promise<number> {
    const [row] = await this.database.execute<{ n: number }>(
      `with before as (select count(*)::int as n from atelier.collaboration_arrivals where sender = ? and at >= ?),
       now as (insert into atelier.collaboration_arrivals (sender, at) values (?, ?))
       select n from before`,
      [sender, since, sender, at],
    );
    return row?.n ?? 0;
  }

  override async useProof(proof: string, until: Date): Promise<boolean> {
    const used = await this.database.execute(
      'insert into atelier.collaboration_proofs (proof, until) values (?, ?) on conflict do nothing returning proof',
      [proof, until],
    );
    return used.length > 0;
  }

  override async forgetArrivals(before: Date): Promise<void> {
    await this.database.execute('delete from atelier.collaboration_arrivals where at < ?', [before]);
    await this.database.execute('delete from atelier.collaboration_proofs where until < ?', [before]);
  }
}
