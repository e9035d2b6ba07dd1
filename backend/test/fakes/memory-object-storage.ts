import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { isPublic, ObjectStorage, StorageUnavailable, type StoredObject } from '../../src/application/ports/object-storage.js';
import { checkKey } from '../../src/infrastructure/storage/object-key.js';

/** For specs of use cases: an object storage that is gone with the test. */
export class MemoryObjectStorage extends ObjectStorage {
  private readonly objects = new Map<string, { body: Buffer; contentType: string; modifiedAt: Date }>();

  /** `now` is when objects are said to be stored. */
  constructor(private readonly now: () => Date = () => new Date()) {
    super();
  }

  override async put(key: string, body: Readable | Uint8Array, options: { bytes: number; contentType: string }): Promise<void> {
    checkKey(key);
    const whole = body instanceof Uint8Array ? Buffer.from(body) : await buffer(body);
    if (whole.length !== options.bytes) throw new StorageUnavailable(`Announced ${options.bytes} bytes, got ${whole.length}.`);
    if (!this.objects.has(key)) this.objects.set(key, { body: whole, contentType: options.contentType, modifiedAt: this.now() });
  }

  override async get(key: string): Promise<Readable | null> {
    const found = this.objects.get(checkKey(key));
    return Promise.resolve(found === undefined ? null : Readable.from([found.body]));
  }

  override async stat(key: string): Promise<StoredObject | null> {
    const found = await Promise.resolve(this.objects.get(checkKey(key)));
    return found === undefined ? null : { key, bytes: found.body.length, contentType: found.contentType, modifiedAt: found.modifiedAt };
  }

  override async move(from: string, to: string): Promise<boolean> {
    const found = await Promise.resolve(this.objects.get(checkKey(from)));
    if (found !== undefined && !this.objects.has(checkKey(to))) this.objects.set(to, found);
    this.objects.delete(from);
    return this.objects.has(checkKey(to));
  }

  override async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.objects.delete(checkKey(key));
    return Promise.resolve();
  }

  override async *list(prefix: string): AsyncIterable<StoredObject> {
    for (const [key, { body, contentType, modifiedAt }] of this.objects)
      if (key.startsWith(prefix)) yield await Promise.resolve({ key, bytes: body.length, contentType, modifiedAt });
  }

  override publicUrl(key: string): string {
    if (!isPublic(checkKey(key))) throw new RangeError(`Not a public object: ${key}`);
    return `memory:/${key}`;
  }

  override check(): Promise<void> {
    return Promise.resolve();
  }
}
