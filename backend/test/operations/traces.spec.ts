import { randomBytes } from 'node:crypto';
import { client, eventually, startAtelier, type Atelier } from '../setup/atelier.js';
import { logged, publish, startReceiver, startWorker, type Worker } from './support.js';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes: { key: string; value: Record<string, unknown> }[];
  status?: { code?: number };
  service: string;
}
interface Sent {
  resourceSpans: { resource: { attributes: Span['attributes'] }; scopeSpans: { spans: Span[] }[] }[];
}
type Receiver = Awaited<ReturnType<typeof startReceiver>>;
let atelier: Atelier | undefined;
let worker: Worker | undefined;
let receiver: Receiver;
beforeEach(async () => (receiver = await startReceiver()));
afterEach(async () => {
  await worker?.stop();
  await atelier?.stop();
  worker = atelier = undefined;
  await receiver.close();
});

/** What came by OTLP over HTTP, in its JSON form. */
const spans = (): Span[] =>
  receiver.received.flatMap(({ body }) =>
    (JSON.parse(body) as Sent).resourceSpans.flatMap(({ resource, scopeSpans }) =>
      scopeSpans.flatMap(({ spans: found }) =>
        found.map((span) => ({ ...span, service: valueOf(resource.attributes, 'service.name') as string })),
      ),
    ),
  );
const valueOf = (attributes: Span['attributes'], key: string): unknown =>
  Object.values(attributes.find((one) => one.key === key)?.value ?? {})[0];

it.each([
  ['Redis', () => ({ REDIS_URL: process.env['TEST_REDIS_URL'] })],
  ['PostgreSQL', () => ({})],
])(
  'one publication is one trace: request, statements, and the job of another process, by %s',
  async (_name, settings) => {
    atelier = await startAtelier({
      ...settings(),
      WORKER: 'separate',
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-team=a%20b',
    });
    worker = await startWorker(atelier);
    const staff = await atelier.signIn();
    const { requestId } = await publish(staff, 'Canary-title-4711');
    await logged(worker.output, ({ requestId: id, msg }) => id === requestId && msg === 'job done');
    // Sent at the end, if not before.
    await worker.stop();
    worker = undefined;
    await atelier.restart();
    expect(receiver.received[0]).toMatchObject({ path: '/v1/traces', headers: { 'content-type': 'application/json', 'x-team': 'a b' } });
    const request = spans().find(({ attributes, kind }) => kind === 2 && valueOf(attributes, 'atelier.request_id') === requestId)!;
    expect([request.name, request.service]).toEqual(['POST /api/admin/pages/:id/publish', 'atelier-web']);
    expect(valueOf(request.attributes, 'http.response.status_code')).toBe(200);
    const trace = spans().filter(({ traceId }) => traceId === request.traceId);
    const above = (span: Span): Span | undefined => trace.find(({ spanId }) => spanId === span.parentSpanId);
    const reaches = (span: Span | undefined, top: Span): boolean =>
      span !== undefined && (span.spanId === top.spanId || reaches(above(span), top));

    const insert = trace.find(({ attributes }) => String(valueOf(attributes, 'db.query.text')).includes('insert into atelier.outbox'))!;
    expect([insert.service, reaches(insert, request)]).toEqual(['atelier-web', true]);
    const job = trace.find(({ name }) => name === 'process publish-site')!;
    expect([job.service, job.kind, reaches(job, request)]).toEqual(['atelier-worker', 5, true]);
    const below = trace.filter((span) => span !== job && reaches(span, job));
    expect(below.map(({ service, name, attributes }) => [service, name, valueOf(attributes, 'db.query.text')])).toEqual([
      ['atelier-worker', 'select', 'select pg_notify(?, ?)'],
      ['atelier-worker', 'delete', 'delete from atelier.outbox where id = ?'],
    ]);
    // What somebody typed, and who, is in no statement and in no name.
    expect(JSON.stringify(receiver.received)).not.toMatch(/canary-title|ines@studio|correct horse/iu);
  },
  90_000,
);

it('joins the trace of whoever asks, and takes no nonsense for one', async () => {
  atelier = await startAtelier({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
  const [traceId, parent] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  const get = client(() => atelier!.url);
  for (const traceparent of [`00-${traceId}-${parent}-01`, 'nonsense', `00-${'0'.repeat(32)}-${parent}-01`])
    expect((await get('GET', '/api/news?limit=7', { headers: { traceparent } })).status).toBe(200);
  const found = await eventually(
    () => Promise.resolve(spans().filter(({ name }) => name === 'GET /api/news')),
    (all) => all.length >= 3,
  );
  expect(found.map(({ traceId: id }) => id === traceId)).toEqual([true, false, false]);
  expect(found[0]!.parentSpanId).toBe(parent);
}, 30_000);

it('a storage call is a step, and a receiver that is gone breaks nothing and holds nobody up', async () => {
  atelier = await startAtelier({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
  await client(() => atelier!.url)('GET', '/api/health/ready');
  await eventually(
    () => Promise.resolve(spans()),
    (all) => all.some(({ name }) => name === 'storage check'),
  );
  await receiver.close();
  const staff = await atelier.signIn();
  for (let n = 0; n < 5; n++) await publish(staff, `Page ${n}`);
  const began = Date.now();
  await atelier.restart();
  expect(Date.now() - began).toBeLessThan(15_000);
}, 60_000);
