import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const MAX_ENTRIES = 500;
/** For a change whose notification was missed. */
const MAX_AGE_MS = 30_000;
/** Visitors' browsers ask each time; a CDN may answer for a minute and serve the old answer while it asks. */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400';
const CACHED = /^\/api\/(?:projects|site)(?:[/?]|$)/u;

interface Entry {
  body: Buffer;
  etag: string;
  storedAt: number;
}
type CachedRequest = FastifyRequest & { cacheGeneration?: number };

/**
 * Answers public reads from memory until something is published. Sits before routing, because finding, guarding and serialising cost more than the
 * answer itself. Adds ETags (RFC 9110) and answers 304 to those who have it.
 */
export class PublicCache {
  private readonly entries = new Map<string, Entry>();
  private generation = 0;

  constructor(private readonly enabled = true) {}

  /** Called when anything visitors see may have changed. What is being computed meanwhile is not kept. */
  clear(): void {
    this.generation++;
    this.entries.clear();
  }

  install(app: FastifyInstance): void {
    app.addHook('onRequest', (request: CachedRequest, reply, done) => {
      if (request.method !== 'GET' || !CACHED.test(request.url)) return done();
      request.cacheGeneration = this.generation;
      const entry = this.enabled ? this.entries.get(request.url) : undefined;
      if (entry === undefined || Date.now() - entry.storedAt > MAX_AGE_MS) return done();
      void reply.headers({
        etag: entry.etag,
        'cache-control': CACHE_CONTROL,
        'content-type': 'application/json; charset=utf-8',
        vary: 'accept-encoding, origin',
      });
      if (request.headers['if-none-match'] === entry.etag) void reply.status(304).send();
      else void reply.send(entry.body);
    });
    app.addHook('onSend', (request: CachedRequest, reply, payload, done) => {
      if (request.cacheGeneration === undefined || reply.statusCode !== 200 || typeof payload !== 'string') return done(null, payload);
      const body = Buffer.from(payload);
      const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
      void reply.headers({ etag, 'cache-control': CACHE_CONTROL, vary: 'accept-encoding, origin' });
      if (this.enabled && request.cacheGeneration === this.generation) this.store(request.url, { body, etag, storedAt: Date.now() });
      if (request.headers['if-none-match'] !== etag) return done(null, payload);
      void reply.status(304);
      return done(null, null);
    });
  }

  private store(url: string, entry: Entry): void {
    this.entries.delete(url);
    this.entries.set(url, entry);
    if (this.entries.size > MAX_ENTRIES) this.entries.delete(this.entries.keys().next().value ?? '');
  }
}
