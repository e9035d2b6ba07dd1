export type SpanKind = 'server' | 'client' | 'consumer' | 'internal';
export type SpanAttributes = Record<string, string | number | boolean>;

/** One step of a trace. Names and attributes follow OpenTelemetry's semantic conventions; none of them holds a value somebody sent. */
export interface TraceSpan {
  /** Its place, as W3C Trace Context writes it. */
  readonly traceparent: string;
  /** A step within this one. */
  begin(name: string, kind: SpanKind, attributes?: SpanAttributes): TraceSpan;
  end(result?: { name?: string; attributes?: SpanAttributes; error?: unknown }): void;
}

export interface Tracing {
  /** A step of the trace that `traceparent` belongs to; of a new one without it, or if it cannot be read. */
  begin(name: string, kind: SpanKind, attributes: SpanAttributes, traceparent?: string): TraceSpan;
  /** Sends what is left. */
  close(): Promise<void>;
}
