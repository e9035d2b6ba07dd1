import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CdnHeaders, CdnHeadersOf } from './cdn-headers.js';

const MAX_ENTRIES = 500;
/** For a change whose notification was missed. */
const MAX_AGE_MS = 30_000;
/** Visitors' browsers ask each time; a CDN may answer for a minute and serve the old answer while it asks. */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400';
const CACHED = /^\/api\/(?:projects|news|pages|site)(?:[/?]|$)/u;

/** Balanced for answers made once and sent often. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
type Encoding = 'identity' | 'br' | 'gzip';

interface Entry {
  bodies: { identity: Buffer } & Partial<Record<Encoding, Buffer>>;
  etag: string;
  cdn: CdnHeaders;
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
  /** Since the start. */
  hits = 0;
  misses = 0;
  /** When what visitors see changes by itself. */
  private until = Infinity;
  private asked = 0;
  private answered = 0;

  constructor(
    private readonly cdn: CdnHeadersOf,
    private readonly enabled: boolean,
    /** When something scheduled appears next. */
    private readonly nextDue: () => Promise<Date | null>,
    private readonly onError: (error: unknown) => void,
  ) {}

  get size(): number {
    return this.entries.size;
  }

  /** Called when anything visitors see may have changed. What is being computed meanwhile is not kept. */
  clear(): void {
    this.generation++;
    this.entries.clear();
  }

  /** In milliseconds; Infinity if nothing is due. */
  get holdsUntil(): number {
    return this.until;
  }

  /** Looks when something scheduled appears: what is kept holds until then at the longest. Of looks that overtake each other the last one begun counts. */
  async holdUntilDue(): Promise<void> {
    const look = ++this.asked;
    try {
      const next = await this.nextDue();
      if (look < this.answered) return;
      this.answered = look;
      this.until = next?.getTime() ?? Infinity;
    } catch (error) {
      // The next read after that looks again.
      if (this.until === Infinity) this.until = Date.now() + MAX_AGE_MS;
      this.onError(error);
    }
  }

  install(app: FastifyInstance): void {
    app.addHook('onRequest', (request: CachedRequest, reply, done) => {
      if (request.method !== 'GET' || !CACHED.test(request.url)) return done();
      if (Date.now() >= this.until) {
        this.until = Infinity;
        this.clear();
        void this.holdUntilDue();
      }
      request.cacheGeneration = this.generation;
      const entry = this.enabled ? this.entries.get(request.url) : undefined;
      if (entry === undefined || Date.now() - entry.storedAt > MAX_AGE_MS) {
        this.misses++;
        return done();
      }
      this.hits++;
      // What is due comes nearer while an answer lies here.
      const cdn = this.until === Infinity ? entry.cdn : this.cdn.read(request.url, this.until);
      answer(entry, cdn, request, reply);
    });
    app.addHook('onSend', (request: CachedRequest, reply, payload, done) => {
      if (request.cacheGeneration === undefined) return done(null, payload);
      const cdn = this.cdn.read(request.url, this.until);
      if (reply.statusCode === 308) void reply.headers(cdn);
      if (reply.statusCode !== 200 || typeof payload !== 'string') return done(null, payload);
      const body = Buffer.from(payload);
      const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
      void reply.headers({ etag, 'cache-control': CACHE_CONTROL, vary: 'accept-encoding, origin', ...cdn });
      if (this.enabled && request.cacheGeneration === this.generation)
        this.store(request.url, { bodies: { identity: body }, etag, cdn, storedAt: Date.now() });
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

/** Straight to the socket: what is known already needs none of the hooks that follow. */
function answer({ etag, bodies }: Entry, cdn: CdnHeaders, { headers }: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const common: OutgoingHttpHeaders = {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    ...cdn,
    etag,
    'cache-control': CACHE_CONTROL,
    vary: 'accept-encoding, origin',
  };
  if (headers['if-none-match'] === etag) {
    reply.raw.writeHead(304, common).end();
    return;
  }
  const encoding = encodingFor(headers['accept-encoding']);
  const body = (bodies[encoding] ??= encoding === 'br' ? brotliCompressSync(bodies.identity, BROTLI) : gzipSync(bodies.identity));
  reply.raw
    .writeHead(200, {
      ...common,
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    })
    .end(body);
}

/** Best first; `q=0` refuses one (RFC 9110, 12.5.3). */
const ENCODINGS = [
  ['br', /(?:^|[\s,])br(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/u],
  ['gzip', /(?:^|[\s,])gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/u],
] as const;

function encodingFor(accepted: string | string[] | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  return ENCODINGS.find(([, pattern]) => pattern.test(String(accepted)))?.[0] ?? 'identity';
}
