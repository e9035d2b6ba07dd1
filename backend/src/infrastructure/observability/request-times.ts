import type { Registry } from 'prom-client';

const NAME = 'atelier_http_request_seconds';
const HELP = 'Time until an answer was sent, by route pattern and class of status';
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25];

interface Series {
  counts: number[];
  sum: number;
  count: number;
}
type Labels = Record<string, string | number>;

/**
 * A histogram of Prometheus that prom-client asks for its values. Its own looks the labels up by a text it makes of them each time, which took half of
 * what answers from memory can do; here a series is found by two looks into a map.
 */
export class RequestTimes {
  private readonly routes = new Map<string, Map<string, Series[]>>();

  constructor(registry: Registry) {
    const metric = { name: NAME, get: () => Promise.resolve(this.read()) };
    registry.registerMetric(metric as unknown as Parameters<Registry['registerMetric']>[0]);
  }

  /** `status`: 0 where nothing was answered. */
  observe(method: string, route: string, status: number, seconds: number): void {
    let methods = this.routes.get(route);
    if (methods === undefined) this.routes.set(route, (methods = new Map<string, Series[]>()));
    let classes = methods.get(method);
    if (classes === undefined) methods.set(method, (classes = []));
    const series = (classes[Math.floor(status / 100)] ??= { counts: BUCKETS.map(() => 0), sum: 0, count: 0 });
    series.sum += seconds;
    series.count += 1;
    const bucket = BUCKETS.findIndex((limit) => seconds <= limit);
    if (bucket >= 0) series.counts[bucket]! += 1;
  }

  private read() {
    const values: { labels: Labels; value: number; metricName: string }[] = [];
    for (const [route, methods] of this.routes)
      for (const [method, classes] of methods)
        classes.forEach(({ counts, sum, count }, index) => {
          const labels = { method, route, status: index === 0 ? 'aborted' : `${index}xx` };
          let below = 0;
          counts.forEach((more, at) => {
            below += more;
            values.push({ labels: { ...labels, le: BUCKETS[at]! }, value: below, metricName: `${NAME}_bucket` });
          });
          values.push({ labels: { ...labels, le: '+Inf' }, value: count, metricName: `${NAME}_bucket` });
          values.push({ labels, value: sum, metricName: `${NAME}_sum` }, { labels, value: count, metricName: `${NAME}_count` });
        });
    return { name: NAME, help: HELP, type: 'histogram', aggregator: 'sum', values };
  }
}
