import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditActor } from '../../application/ports/audit-log.js';
import type { JobOrigin } from '../../application/ports/job-queue.js';
import type { TraceSpan } from '../observability/tracing.js';

/** Who asks for what is being done, and from where: known to everything a request sets off, without being handed through. */
export interface RequestContext {
  /** Of the request; in a job, of the request that set it off. */
  requestId: string;
  address: string;
  /** The browser's or program's own words about itself. */
  userAgent: string;
  /** Set once it is known. */
  actor?: AuditActor;
  /** Whether something was committed for it, or may have been. */
  changed?: boolean;
  /** What is being done now, where traces are kept. */
  span?: TraceSpan;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const currentRequest = (): RequestContext | undefined => storage.getStore();
export const withinRequest = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/** For what goes on by itself, whoever happened to set it going. */
export const outsideRequests = <T>(work: () => T): T => storage.exit(work);

/** What the jobs that are set off now carry with them. */
export function currentOrigin(): JobOrigin | null {
  const request = currentRequest();
  if (request === undefined) return null;
  const { requestId, span } = request;
  return span === undefined ? { requestId } : { requestId, traceparent: span.traceparent };
}
