import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { networkOf } from '../../domain/network-of.js';
import type { Config } from '../config/config.js';
import { PinoNestLogger, type Logger } from '../observability/logger.js';
import type { Metrics } from '../observability/metrics.js';
import type { Services } from '../services.js';
import { receiveUploads } from './admin/tus-uploads.js';
import { rememberMethods } from './allowed-methods.js';
import { AppModule } from './app.module.js';
import { boundBodies } from './arriving-bodies.js';
import { insistOnHttps } from './only-https.js';
import { shedOverload } from './overload.js';
import { createOpenApiDocument, serveOpenApi } from './openapi.js';
import { sendProblem } from './problem-filter.js';
import { CdnHeadersOf } from './cdn-headers.js';
import { PublicCache } from './public-cache.js';
import { watchRequests } from './request-watch.js';
import { protectEveryAnswer, refuseUnreadable } from './every-answer.js';
import { refuseWhatIsNoText } from './validation.js';
import { serveStaticFiles } from './web/static-files.js';

const JSON_LIMIT = 2 * 1024 * 1024;
/** Longer than the 90 s of Heroku's router, so that it never sends a request into a closing connection. */
const KEEP_ALIVE_MS = 95_000;
/** The router gives up after 30 s. */
const REQUEST_MS = 25_000;

/** How often connections whose last answer is out are looked for, while it closes. */
const SWEEP_MS = 250;

/** Shapes are checked by zod: what Fastify would compile its own schemas with is a megabyte of code that need not run at a start. */
const withoutSchemas = { buildValidator: () => () => () => true, buildSerializer: () => () => JSON.stringify } as unknown as NonNullable<
  NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']
>;

/** The HTTP side, ready to listen. */
export async function createServer(config: Config, services: Services, log: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: (_address: string, hop: number) => hop < config.TRUST_PROXY_HOPS,
    bodyLimit: JSON_LIMIT,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionTimeout: 0,
    // What is under way when it closes is answered, also what still comes over connections that are open.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 500 },
    clientErrorHandler: refuseUnreadable,
    schemaController: { compilersFactory: withoutSchemas },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => sendProblem(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.create(config, services), adapter, {
    logger: new PinoNestLogger(log),
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  // Whoever is not on the list is not told anything, not even that there is one.
  if (config.CORS_ORIGINS.length > 0)
    app.enableCors({
      origin: (origin: string | undefined, decide: (error: null, listed: boolean) => void) =>
        decide(null, origin !== undefined && config.CORS_ORIGINS.includes(origin)),
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      credentials: true,
      exposedHeaders: ['etag', 'location', 'retry-after'],
    });

  const fastify: FastifyInstance = adapter.getInstance();
  fastify.server.headersTimeout = KEEP_ALIVE_MS + 1_000;
  protectEveryAnswer(fastify.server, config);
  rememberMethods(fastify);
  fastify.server.requestTimeout = 10 * REQUEST_MS;
  watchRequests(fastify, log, services.telemetry);
  fastify.decorate('faults', services.telemetry.faults);
  insistOnHttps(fastify, config);
  refuseWhatIsNoText(fastify);
  closeIdleConnections(fastify);
  const cdn = new CdnHeadersOf(config.NETLIFY_TOKEN !== undefined, () => services.clock.now().getTime());
  const cache = new PublicCache(
    cdn,
    config.PUBLIC_CACHE === 'on',
    () => services.publicationTimes.next(services.clock.now()),
    (err) => log.warn({ err }, 'the next publication is not known; answers are kept for half a minute at the most'),
  );
  cache.install(fastify);
  shedOverload(fastify, log);
  boundBodies(fastify, JSON_LIMIT);
  if (services.telemetry.metrics !== undefined) watchCache(services.telemetry.metrics, cache);
  services.events.subscribe((event) => {
    // Who works here is nothing visitors see.
    if (/^(?:staff|session|tokens|collaboration)\./u.test(event.type)) return;
    cache.clear();
    services.sitePages.forget();
    if (event.type === 'content.changed') void cache.holdUntilDue();
  });
  // What happened while nobody listened is not known.
  services.events.onRestart(() => {
    cache.clear();
    void cache.holdUntilDue();
  });
  await fastify.register(cookie);
  await fastify.register(multipart, { throwFileSizeLimit: false });
  await fastify.register(compress, { threshold: 1_024, encodings: ['br', 'gzip'] });
  if (services.arrivals !== undefined) await receiveUploads(fastify, services.arrivals);
  await serveStaticFiles(fastify, {
    siteDir: config.SITE_DIR,
    siteBuild: services.siteBuild,
    adminBuild: config.ADMIN_BUILD,
    mediaDir: config.STORAGE === 'disk' ? config.STORAGE_DIR : undefined,
    pages: services.sitePages,
    admit: (request) => services.limiter.take('visitor.read', networkOf(request.ip)),
    cdnOf: (address) => cdn.page(address, cache.holdsUntil),
  });
  let document: ReturnType<typeof createOpenApiDocument> | undefined;
  serveOpenApi(app, () => (document ??= createOpenApiDocument(app)));
  await app.init();
  await cache.holdUntilDue();
  await fastify.ready();
  return app;
}

function watchCache(metrics: Metrics, cache: PublicCache): void {
  metrics.counter('atelier_public_cache_hits_total', 'Public reads answered from memory', () => cache.hits);
  metrics.counter('atelier_public_cache_misses_total', 'Public reads that were computed', () => cache.misses);
  const entries = metrics.gauge('atelier_public_cache_entries', 'Answers kept in memory');
  metrics.source('public_cache', () => entries.set(cache.size));
}

/**
 * Browsers connect ahead of need. Node ends idle connections when a server closes, but waits for those that never carried a request, and for those whose
 * answer was under way then: once it is sent they rest, for as long as they are kept alive.
 */
function closeIdleConnections(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', (request: IncomingMessage) => unused.delete(request.socket));
  app.addHook('preClose', (done) => {
    for (const socket of unused) socket.destroy();
    const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS).unref();
    app.server.once('close', () => clearInterval(sweep));
    done();
  });
}
