import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { JobName } from '../../application/ports/job-queue.js';
import type { BuildInfo } from './build-info.js';
import { bounded } from './bounded.js';
import { RequestTimes } from './request-times.js';

const JOB_BUCKETS = [0.05, 0.25, 1, 5, 15, 60, 300, 1_800];
/** A part that does not answer leaves its figures out and nobody waiting. */
const SOURCE_MS = 3_000;
/** Prometheus gives up after ten seconds. */
const ALL_MS = 8_000;

/** `again`: it failed and is tried once more. `failed`: for good. */
export type JobOutcome = 'done' | 'again' | 'failed';
/** Reads one part of the system and sets its figures; called for each scrape. */
export type Source = () => Promise<void> | void;

/** Figures in Prometheus' format. Loaded only where METRICS_TOKEN is set. */
export class Metrics {
  readonly registry = new Registry();
  readonly contentType = this.registry.contentType;
  private readonly sources = new Map<string, Source>();
  private scraping: Promise<string> | undefined;

  private readonly times = new RequestTimes(this.registry);
  private underWay = 0;
  private readonly jobs = new Histogram({
    ...{ name: 'atelier_job_seconds', help: 'Time that one try of a job took, by outcome (done, again, failed)', buckets: JOB_BUCKETS },
    ...{ labelNames: ['name', 'outcome'] as const, registers: [this.registry] },
  });
  private readonly sourceUp = this.gauge('atelier_source_up', 'Whether this part answered when figures were read', 'source');

  constructor({ version, commit }: BuildInfo, process: string) {
    collectDefaultMetrics({ register: this.registry });
    const inFlight = this.gauge('atelier_http_requests_in_flight', 'Requests being answered, streams of events among them');
    this.source('requests', () => inFlight.set(this.underWay));
    const info = this.gauge('atelier_build_info', 'What runs here', 'version', 'commit', 'node', 'process');
    info.set({ version, commit: commit ?? '', node: globalThis.process.version, process }, 1);
  }

  requestBegan(): void {
    this.underWay++;
  }

  /** `status`: 0 where nothing was answered. */
  requestEnded(method: string, route: string, status: number, seconds: number): void {
    this.underWay--;
    this.times.observe(method, route, status, seconds);
  }

  job(name: JobName, outcome: JobOutcome, seconds: number): void {
    this.jobs.observe({ name, outcome }, seconds);
  }

  gauge(name: string, help: string, ...labelNames: string[]): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }

  counter(name: string, help: string, read: () => number): void {
    new Counter({
      ...{ name, help, registers: [this.registry] },
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }

  /** From now on asked with every scrape. */
  source(name: string, read: Source): void {
    this.sources.set(name, read);
  }

  /** Those who ask at the same time share one reading. */
  scrape(): Promise<string> {
    this.scraping ??= this.read().finally(() => (this.scraping = undefined));
    return this.scraping;
  }

  /** One part after the other, so that whoever watches never takes more than one connection of the pool. */
  private async read(): Promise<string> {
    const until = performance.now() + ALL_MS;
    for (const [source, read] of this.sources) {
      const left = Math.min(SOURCE_MS, until - performance.now());
      const up =
        left > 0 &&
        (await bounded(async () => read(), left).then(
          () => true,
          () => false,
        ));
      this.sourceUp.set({ source }, up ? 1 : 0);
    }
    return this.registry.metrics();
  }
}
