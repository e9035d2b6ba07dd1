import { currentRequest, withinRequest } from '../security/request-context.js';
import type { SpanAttributes, SpanKind } from './tracing.js';

/** Runs `work` as a step of what is being done now. What belongs to no trace is done as if this were not here. */
export async function traced<T>(name: string, kind: SpanKind, attributes: SpanAttributes, work: () => Promise<T>): Promise<T> {
  const request = currentRequest();
  if (request?.span === undefined) return work();
  const span = request.span.begin(name, kind, attributes);
  try {
    const result = await withinRequest({ ...request, span }, work);
    span.end();
    return result;
  } catch (error) {
    span.end({ error });
    throw error;
  }
}
