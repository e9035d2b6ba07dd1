import type { Config } from '../config/config.js';
import { buildInfo, releaseOf, type BuildInfo } from './build-info.js';
import type { Faults } from './faults.js';
import type { Metrics } from './metrics.js';
import type { Tracing } from './tracing.js';

/** What watches this process. Each part is loaded and there only if its setting asks for it. */
export interface Telemetry {
  build: BuildInfo;
  metrics: Metrics | undefined;
  tracing: Tracing | undefined;
  faults: Faults | undefined;
  close(): Promise<void>;
}

export async function createTelemetry(config: Config, process: 'web' | 'worker'): Promise<Telemetry> {
  const build = buildInfo(config);
  const [metrics, tracing, faults] = await Promise.all([
    metricsOf(config, build, process),
    tracingOf(config, build, process),
    faultsOf(config, build, process),
  ]);
  return {
    ...{ build, metrics, tracing, faults },
    close: async () => {
      await Promise.all([tracing?.close(), faults?.flush()]);
    },
  };
}

/** Nothing watches: commands, and processes without any such setting. */
export const unwatched = (config: Config): Telemetry => ({
  ...{ build: buildInfo(config), metrics: undefined, tracing: undefined, faults: undefined },
  close: () => Promise.resolve(),
});

async function metricsOf({ METRICS_TOKEN }: Config, build: BuildInfo, process: string): Promise<Metrics | undefined> {
  if (METRICS_TOKEN === undefined) return undefined;
  const { Metrics } = await import('./metrics.js');
  return new Metrics(build, process);
}

async function tracingOf({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS }: Config, { version }: BuildInfo, process: string) {
  if (OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return undefined;
  const { OtelTracing } = await import('./otel-tracing.js');
  return new OtelTracing(OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS, { name: `atelier-${process}`, version });
}

async function faultsOf({ SENTRY_DSN, NODE_ENV }: Config, build: BuildInfo, process: string): Promise<Faults | undefined> {
  if (SENTRY_DSN === undefined) return undefined;
  const { SentryFaults } = await import('./sentry-faults.js');
  return new SentryFaults(SENTRY_DSN, { release: releaseOf(build), environment: NODE_ENV, process });
}
