import { Readable } from 'node:stream';
import { MAX_UPLOAD_BYTES, MEDIA_CONTENT_TYPES, RENDITION_FORMATS } from '@atelier/contracts';
import { createClient } from '@supabase/supabase-js';
import { isPublic, ObjectStorage, StorageUnavailable, type StoredObject } from '../../application/ports/object-storage.js';
import { checkKey } from './object-key.js';
import { exactly } from './disk-object-storage.js';
import { fetchWhileMoving } from './fetch-while-moving.js';

export interface SupabaseStorageOptions {
  url: string;
  /** Bypasses row-level security: stays on the server. */
  serviceKey: string;
  /** Renditions: whoever has the address may read. */
  bucket: string;
  /** Originals and what is on its way in: nobody may read but this server. */
  privateBucket: string;
  /** How long the storage may be silent, in milliseconds. */
  silenceMs?: number;
}
interface BucketOptions {
  public: boolean;
  allowedMimeTypes: string[] | null;
  fileSizeLimit: number;
}
type Failure = { message: string; statusCode?: string; code?: string; status?: number };

const LIST_PAGE = 100;
const REMOVE_BATCH = 500;
const ATTEMPTS = 3;

/** Supabase Storage. Expected errors arrive as HTTP 400 with their real meaning in the body, so only `code` and `statusCode` are looked at. */
export class SupabaseObjectStorage extends ObjectStorage {
  private readonly client: ReturnType<typeof createClient>;
  private readonly silenceMs: number;

  constructor(private readonly options: SupabaseStorageOptions) {
    super();
    this.silenceMs = options.silenceMs ?? 10_000;
    this.client = createClient(options.url, options.serviceKey, {
      auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
      global: { fetch: fetchWhileMoving(this.silenceMs) },
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
      await this.attempt(once === null ? ATTEMPTS : 1, () => this.bucketOf(key).upload(key, once ?? (body as Uint8Array), options));
    } catch (error) {
      if (!isFailure(error, 'KeyAlreadyExists', '409')) throw asUnavailable(error);
    }
  }

  override async get(key: string): Promise<Readable | null> {
    checkKey(key);
    try {
      const stream = await this.attempt(ATTEMPTS, () => this.bucketOf(key).download(key).asStream());
      return Readable.from(typed(stream), { objectMode: false });
    } catch (error) {
      if (isFailure(error, 'NoSuchKey', '404')) return null;
      throw asUnavailable(error);
    }
  }

  override async stat(key: string): Promise<StoredObject | null> {
    checkKey(key);
    try {
      const { size = 0, contentType = '', lastModified, createdAt } = await this.attempt(ATTEMPTS, () => this.bucketOf(key).info(key));
      return { key, bytes: size, contentType, modifiedAt: new Date(lastModified ?? createdAt) };
    } catch (error) {
      if (isFailure(error, 'NoSuchKey', '404')) return null;
      throw asUnavailable(error);
    }
  }

  override async move(from: string, to: string): Promise<boolean> {
    checkKey(from);
    checkKey(to);
    try {
      await this.attempt(ATTEMPTS, () => this.bucketOf(from).move(from, to, { destinationBucket: this.bucketName(to) }));
      return true;
    } catch (error) {
      const taken = isFailure(error, 'ResourceAlreadyExists', '409') || isFailure(error, 'KeyAlreadyExists', '409');
      if (!taken && !isFailure(error, 'NoSuchKey', '404')) throw asUnavailable(error);
    }
    await this.remove([from]);
    return (await this.stat(to)) !== null;
  }

  override async remove(keys: readonly string[]): Promise<void> {
    keys.forEach(checkKey);
    for (const [bucket, members] of Map.groupBy(keys, (key) => this.bucketName(key))) {
      for (let from = 0; from < members.length; from += REMOVE_BATCH) {
        const batch = members.slice(from, from + REMOVE_BATCH);
        await this.attempt(ATTEMPTS, () => this.client.storage.from(bucket).remove(batch)).catch((error: unknown) => {
          throw asUnavailable(error);
        });
      }
    }
  }

  override async *list(prefix: string): AsyncIterable<StoredObject> {
    const folder = prefix.replace(/\/$/u, '');
    const buckets = folder === '' ? [this.options.bucket, this.options.privateBucket] : [this.bucketName(prefix)];
    for (const bucket of buckets) yield* this.listIn(bucket, folder);
  }

  override publicUrl(key: string): string {
    if (!isPublic(checkKey(key))) throw new RangeError(`Not a public object: ${key}`);
    return `${this.base}/storage/v1/object/public/${this.options.bucket}/${key}`;
  }

  override async check(): Promise<void> {
    try {
      const { bucket, privateBucket } = this.options;
      await Promise.all([bucket, privateBucket].map((id) => this.attempt(1, () => this.client.storage.getBucket(id))));
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** Where and with what token one new object can be uploaded in pieces. @throws StorageUnavailable */
  async signUpload(key: string): Promise<{ url: string; bucket: string; token: string }> {
    checkKey(key);
    try {
      const { token } = await this.attempt(ATTEMPTS, () => this.bucketOf(key).createSignedUploadUrl(key));
      return { url: `${this.base}/storage/v1/upload/resumable/sign`, bucket: this.bucketName(key), token };
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** Makes the two buckets as they have to be, or brings them there; doing it again is no error. Resolves with what each is now. */
  async setUp(): Promise<string[]> {
    const { bucket, privateBucket } = this.options;
    return this.makeBuckets([
      [bucket, { public: true, allowedMimeTypes: RENDITION_FORMATS.map((format) => `image/${format}`), fileSizeLimit: MAX_UPLOAD_BYTES }],
      [privateBucket, { public: false, allowedMimeTypes: [...MEDIA_CONTENT_TYPES], fileSizeLimit: MAX_UPLOAD_BYTES }],
    ]);
  }

  /** The same for a place that keeps sealed files alone: one private bucket. */
  setUpPrivate(): Promise<string[]> {
    return this.makeBuckets([[this.options.privateBucket, { public: false, allowedMimeTypes: null, fileSizeLimit: MAX_UPLOAD_BYTES }]]);
  }

  private async makeBuckets(wanted: [id: string, options: BucketOptions][]): Promise<string[]> {
    const done: string[] = [];
    for (const [id, options] of wanted) {
      try {
        await this.attempt(ATTEMPTS, () => this.client.storage.createBucket(id, options));
        done.push(`${id}: created`);
      } catch (error) {
        if (!isFailure(error, 'BucketAlreadyExists', '409')) throw asUnavailable(error);
        await this.attempt(ATTEMPTS, () => this.client.storage.updateBucket(id, options)).catch((fault: unknown) => {
          throw asUnavailable(fault);
        });
        done.push(`${id}: brought up to date`);
      }
    }
    return done;
  }

  private get base(): string {
    return this.options.url.replace(/\/$/u, '');
  }

  private async *listIn(bucket: string, folder: string): AsyncIterable<StoredObject> {
    const options = { limit: LIST_PAGE, sortBy: { column: 'name', order: 'asc' } };
    for (let offset = 0; ; offset += LIST_PAGE) {
      const entries = await this.attempt(ATTEMPTS, () => this.client.storage.from(bucket).list(folder, { ...options, offset })).catch(
        (error: unknown) => {
          throw asUnavailable(error);
        },
      );
      for (const entry of entries) {
        const key = folder === '' ? entry.name : `${folder}/${entry.name}`;
        // Folders have no id.
        if (entry.id === null) yield* this.listIn(bucket, key);
        else {
          const { size, mimetype } = entry.metadata as { size: number; mimetype: string };
          yield { key, bytes: size, contentType: mimetype, modifiedAt: new Date(entry.updated_at ?? entry.created_at ?? 0) };
        }
      }
      if (entries.length < LIST_PAGE) return;
    }
  }

  private bucketName(key: string): string {
    return isPublic(key) ? this.options.bucket : this.options.privateBucket;
  }

  private bucketOf(key: string) {
    return this.client.storage.from(this.bucketName(key));
  }

  /**
   * Tries again, with growing and jittered pauses, only what may pass by itself: a broken connection, or a fault of the gateway. Not after a silence: somebody
   * may be waiting, and Heroku's router gives up after 30 s.
   */
  private async attempt<T>(
    attempts: number,
    call: () => Promise<{ data: T; error: null } | { data: null; error: unknown }>,
  ): Promise<NonNullable<T>> {
    const began = performance.now();
    for (let n = 1; ; n++) {
      const result = await call().catch((error: unknown) => ({ data: null, error }));
      if (result.error === null) return result.data as NonNullable<T>;
      if (n >= attempts || !isPassing(result.error) || performance.now() - began >= this.silenceMs) throw result.error as Error;
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
