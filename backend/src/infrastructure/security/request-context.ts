import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditActor } from '../../application/ports/audit-log.js';

/** Who asks for what is being done, and from where: known to everything a request sets off, without being handed through. */
export interface RequestContext {
  requestId: string;
  address: string;
  /** The browser's or program's own words about itself. */
  userAgent: string;
  /** Set once it is known. */
  actor?: AuditActor;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const currentRequest = (): RequestContext | undefined => storage.getStore();
export const withinRequest = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);
