import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ObjectStorage, StorageUnavailable, type StoredObject } from '../../src/application/ports/object-storage.js';
import { checkKey } from '../../src/infrastructure/storage/object-key.js';

/** For specs of use cases: an object storage that is gone with the test. */
export class MemoryObjectStorage extends ObjectStorage {
  private readonly objects = new Map<string, { body: Buffer; contentType: string }>();

  override async put(key: string, body: Readable | Uint8Array, options: { bytes: number; contentType: string }): Promise<void> {
    checkKey(key);
    const whole = body instanceof Uint8Array ? Buffer.from(body) : await buffer(body);
    if (whole.length !== options.bytes) throw new StorageUnavailable(`Announced ${options.bytes} bytes, got ${whole.length}.`);
    if (!this.objects.has(key)) this.objects.set(key, { body: whole, contentType: options.contentType });
  }

  override async get(key: string): Promise<Readable | null> {
    const found = this.objects.get(checkKey(key));
    return Promise.resolve(found === undefined ? null : Readable.from([found.body]));
  }

  override async exists(key: string): Promise<boolean> {
    return Promise.resolve(this.objects.has(checkKey(key)));
  }

  override async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.objects.delete(checkKey(key));
    return Promise.resolve();
  }

  override async *list(prefix: string): AsyncIterable<StoredObject> {
    for (const [key, { body, contentType }] of this.objects)
      if (key.startsWith(prefix)) yield await Promise.resolve({ key, bytes: body.length, contentType });
  }

  override publicUrl(key: string): string {
    return `memory:/${checkKey(key)}`;
  }

  override check(): Promise<void> {
    return Promise.resolve();
  }
}
