import {
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind as Kind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { SpanAttributes, SpanKind, TraceSpan, Tracing } from './tracing.js';

const KINDS: Record<SpanKind, Kind> = { server: Kind.SERVER, client: Kind.CLIENT, consumer: Kind.CONSUMER, internal: Kind.INTERNAL };
/** How long a receiver may take for one batch, and so the end of a process. */
const TIMEOUT_MS = 3_000;
const EVERY_MS = 2_000;

/** Traces to an OpenTelemetry collector: OTLP over HTTP, as JSON. Loaded only where one is set. */
export class OtelTracing implements Tracing {
  private readonly provider: TracerProvider;
  private readonly tracer: Tracer;
  private readonly propagator = new W3CTraceContextPropagator();

  /** `endpoint`: the collector's address, to which `/v1/traces` is added (OTLP exporter specification). */
  constructor(endpoint: string, headers: Record<string, string>, service: { name: string; version: string }) {
    const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/u, '')}/v1/traces`, headers, timeoutMillis: TIMEOUT_MS });
    this.provider = new TracerProvider({
      resource: resourceFromAttributes({
        'service.name': service.name,
        'service.version': service.version,
        'service.namespace': 'atelier',
      }),
      spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: TIMEOUT_MS, scheduledDelayMillis: EVERY_MS })],
    });
    this.tracer = this.provider.getTracer('atelier');
  }

  begin(name: string, kind: SpanKind, attributes: SpanAttributes, traceparent?: string): TraceSpan {
    const parent = traceparent === undefined ? ROOT_CONTEXT : this.propagator.extract(ROOT_CONTEXT, { traceparent }, defaultTextMapGetter);
    return this.start(name, kind, attributes, parent);
  }

  async close(): Promise<void> {
    // A receiver that is away has been waited for; what it did not take is lost.
    await this.provider.shutdown().catch(() => undefined);
  }

  private start(name: string, kind: SpanKind, attributes: SpanAttributes, parent: Context): TraceSpan {
    const span = this.tracer.startSpan(name, { kind: KINDS[kind], attributes }, parent);
    const { traceId, spanId, traceFlags } = span.spanContext();
    return {
      traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
      begin: (childName, childKind, more = {}) => this.start(childName, childKind, more, trace.setSpan(ROOT_CONTEXT, span)),
      end: (result = {}) => end(span, result),
    };
  }
}

function end(span: Span, { name, attributes = {}, error }: NonNullable<Parameters<TraceSpan['end']>[0]>): void {
  if (name !== undefined) span.updateName(name);
  span.setAttributes(attributes);
  if (error !== undefined) {
    // Messages repeat what somebody sent; the kind of fault does not.
    const { name: type, code } = error as { name?: string; code?: unknown };
    span.setAttribute('error.type', typeof code === 'string' ? code : (type ?? 'Error'));
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}
