import type { AuditActor } from '../../application/ports/audit-log.js';
import type { JobAttempt, JobHandlers, JobName } from '../../application/ports/job-queue.js';
import { withinRequest } from '../security/request-context.js';
import type { Logger } from './logger.js';
import type { JobOutcome } from './metrics.js';
import type { Telemetry } from './telemetry.js';

const SYSTEM: AuditActor = { kind: 'system', id: null, name: 'Atelier' };

/** The same handlers, each try of which is a line of the log, a figure and a step of a trace, under the id of the request that set it off. */
export function watched(handlers: JobHandlers, log: Logger, telemetry: Pick<Telemetry, 'metrics' | 'tracing' | 'faults'>): JobHandlers {
  const all = Object.entries(handlers).map(([name, handle]) => [
    name,
    (data: never, attempt: JobAttempt) => run(name as JobName, () => handle(data, attempt), attempt, log, telemetry),
  ]);
  return Object.fromEntries(all) as JobHandlers;
}

async function run(
  name: JobName,
  work: () => Promise<void>,
  { id, attempt, last, signal, origin }: JobAttempt,
  log: Logger,
  { metrics, tracing, faults }: Pick<Telemetry, 'metrics' | 'tracing' | 'faults'>,
): Promise<void> {
  // What nobody asked for is the beginning of what it sets off.
  const requestId = origin?.requestId ?? id;
  const attributes = {
    'messaging.destination.name': name,
    'messaging.message.id': id,
    'atelier.job.attempt': attempt,
    'atelier.request_id': requestId,
  };
  const span = tracing?.begin(`process ${name}`, 'consumer', attributes, origin?.traceparent);
  const began = performance.now();
  const finish = (outcome: JobOutcome, err?: unknown): void => {
    const ms = Math.round(performance.now() - began);
    const line = { job: name, jobId: id, attempt, ms, requestId, outcome, ...(err !== undefined && { err }) };
    log[outcome === 'done' ? 'info' : outcome === 'again' ? 'warn' : 'error'](line, `job ${outcome}`);
    metrics?.job(name, outcome, ms / 1_000);
    span?.end({ attributes: { 'atelier.job.outcome': outcome }, ...(err !== undefined && { error: err }) });
    if (outcome === 'failed') faults?.report(err, { job: name, jobId: id, requestId });
  };
  try {
    await withinRequest({ requestId, address: '', userAgent: '', actor: SYSTEM, ...(span && { span }) }, work);
  } catch (error) {
    finish(last && !signal.aborted ? 'failed' : 'again', error);
    throw error;
  }
  finish('done');
}
