import { Readable } from 'node:stream';
import { createClient } from '@supabase/supabase-js';
import { ObjectStorage, StorageUnavailable, type StoredObject } from '../../application/ports/object-storage.js';
import { checkKey } from './object-key.js';
import { exactly } from './disk-object-storage.js';

export interface SupabaseStorageOptions {
  url: string;
  /** Bypasses row-level security: stays on the server. */
  serviceKey: string;
  bucket: string;
  /** For answers to arrive, in milliseconds. Uploads get ten times as long. */
  timeoutMs?: number;
}
type Failure = { message: string; statusCode?: string; code?: string; status?: number };

const LIST_PAGE = 100;
const ATTEMPTS = 3;

/** Supabase Storage. Expected errors arrive as HTTP 400 with their real meaning in the body, so only `code` and `statusCode` are looked at. */
export class SupabaseObjectStorage extends ObjectStorage {
  private readonly client: ReturnType<typeof createClient>;
  private readonly timeoutMs: number;

  constructor(private readonly options: SupabaseStorageOptions) {
    super();
    this.timeoutMs = options.timeoutMs ?? 10_000;
    this.client = createClient(options.url, options.serviceKey, {
      auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
      global: { fetch: (input, init) => fetch(input, { ...init, signal: this.deadline(init) }) },
    });
  }

  override async put(
    key: string,
    body: Readable | Uint8Array,
    { bytes, contentType }: { bytes: number; contentType: string },
  ): Promise<void> {
    checkKey(key);
    const options = {
      contentType,
      upsert: false,
      cacheControl: '31536000, immutable',
      headers: { 'content-length': String(bytes) },
      duplex: 'half',
    };
    // A stream can be sent once only, bytes again and again.
    const once = body instanceof Uint8Array ? null : body.pipe(exactly(bytes));
    if (once !== null && !(body instanceof Uint8Array)) body.on('error', (error) => once.destroy(error));
    // The upload fails with the stream; heard by nobody else, its error would end the process.
    once?.on('error', () => undefined);
    try {
      await this.attempt(once === null ? ATTEMPTS : 1, () => this.bucket.upload(key, once ?? (body as Uint8Array), options));
    } catch (error) {
      if (!isFailure(error, 'KeyAlreadyExists', '409')) throw asUnavailable(error);
    }
  }

  override async get(key: string): Promise<Readable | null> {
    checkKey(key);
    try {
      const stream = await this.attempt(ATTEMPTS, () => this.bucket.download(key).asStream());
      return Readable.from(typed(stream as unknown as AsyncIterable<Uint8Array>), { objectMode: false });
    } catch (error) {
      if (isFailure(error, 'NoSuchKey', '404')) return null;
      throw asUnavailable(error);
    }
  }

  override async exists(key: string): Promise<boolean> {
    checkKey(key);
    try {
      await this.attempt(ATTEMPTS, () => this.bucket.info(key));
      return true;
    } catch (error) {
      if (isFailure(error, 'NoSuchKey', '404')) return false;
      throw asUnavailable(error);
    }
  }

  override async remove(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    keys.forEach(checkKey);
    try {
      await this.attempt(ATTEMPTS, () => this.bucket.remove([...keys]));
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  override async *list(prefix: string): AsyncIterable<StoredObject> {
    const folder = prefix.replace(/\/$/u, '');
    for (let offset = 0; ; offset += LIST_PAGE) {
      const entries =
        (await this.attempt(ATTEMPTS, () =>
          this.bucket.list(folder, { limit: LIST_PAGE, offset, sortBy: { column: 'name', order: 'asc' } }),
        ).catch((error: unknown) => {
          throw asUnavailable(error);
        })) ?? [];
      for (const entry of entries) {
        const key = folder === '' ? entry.name : `${folder}/${entry.name}`;
        // Folders have no id.
        if (entry.id === null) yield* this.list(`${key}/`);
        else {
          const { size, mimetype } = entry.metadata as { size: number; mimetype: string };
          yield { key, bytes: size, contentType: mimetype };
        }
      }
      if (entries.length < LIST_PAGE) return;
    }
  }

  override publicUrl(key: string): string {
    return `${this.options.url.replace(/\/$/u, '')}/storage/v1/object/public/${this.options.bucket}/${checkKey(key)}`;
  }

  override async check(): Promise<void> {
    try {
      await this.attempt(1, () => this.client.storage.getBucket(this.options.bucket));
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private get bucket() {
    return this.client.storage.from(this.options.bucket);
  }

  private deadline(init?: RequestInit): AbortSignal {
    const sends = init?.body !== undefined && init.body !== null && typeof init.body !== 'string';
    const timeout = AbortSignal.timeout(sends ? this.timeoutMs * 10 : this.timeoutMs);
    return init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  }

  /** Tries again, with growing and jittered pauses, only what may pass by itself: no answer, or a fault of the gateway. */
  private async attempt<T>(attempts: number, call: () => Promise<{ data: T; error: null } | { data: null; error: unknown }>): Promise<T> {
    for (let n = 1; ; n++) {
      const result = await call().catch((error: unknown) => ({ data: null, error }));
      if (result.error === null) return result.data as T;
      if (n >= attempts || !isPassing(result.error)) throw result.error as Error;
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** n * (0.5 + Math.random())));
    }
  }
}

/** A download that is cut throws a bare TypeError from fetch. */
async function* typed(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw asUnavailable(error);
  }
}

const isFailure = (error: unknown, code: string, statusCode: string): boolean => {
  const failure = error as Failure | null;
  return failure?.code === undefined ? failure?.statusCode === statusCode : failure.code === code;
};

/** Known refusals carry a `code`; a gateway's 5xx and a broken connection do not. */
const isPassing = (error: unknown): boolean => (error as Failure | null)?.code === undefined && (error as Failure).statusCode !== '404';

const asUnavailable = (error: unknown): StorageUnavailable =>
  error instanceof StorageUnavailable ? error : new StorageUnavailable('The storage does not answer as it should.', { cause: error });
