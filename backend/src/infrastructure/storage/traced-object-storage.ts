import type { Readable } from 'node:stream';
import { ObjectStorage, type StoredObject } from '../../application/ports/object-storage.js';
import { traced } from '../observability/traced.js';

/** The same storage, each call of which is a step of the trace. Keys are made of content and tell nothing. */
export class TracedObjectStorage extends ObjectStorage {
  constructor(
    private readonly inner: ObjectStorage,
    private readonly kind: string,
  ) {
    super();
  }

  override put(key: string, body: Readable | Uint8Array, options: { bytes: number; contentType: string }): Promise<void> {
    return this.step('put', () => this.inner.put(key, body, options));
  }
  override get(key: string): Promise<Readable | null> {
    return this.step('get', () => this.inner.get(key));
  }
  override stat(key: string): Promise<StoredObject | null> {
    return this.step('stat', () => this.inner.stat(key));
  }
  override move(from: string, to: string): Promise<boolean> {
    return this.step('move', () => this.inner.move(from, to));
  }
  override remove(keys: readonly string[]): Promise<void> {
    return this.step('remove', () => this.inner.remove(keys));
  }
  override list(prefix: string): AsyncIterable<StoredObject> {
    return this.inner.list(prefix);
  }
  override publicUrl(key: string): string {
    return this.inner.publicUrl(key);
  }
  override check(): Promise<void> {
    return this.step('check', () => this.inner.check());
  }

  private step<T>(operation: string, work: () => Promise<T>): Promise<T> {
    return traced(`storage ${operation}`, 'client', { 'atelier.storage.kind': this.kind, 'atelier.storage.operation': operation }, work);
  }
}
