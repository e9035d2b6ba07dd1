import type { MediaAssetView, MediaUploaded } from '@atelier/contracts';
import { rejection, type UploadWords } from './upload-words.js';

export type UploadState = 'waiting' | 'sending' | 'processing' | 'done' | 'failed' | 'offline';

export interface UploadItem {
  key: string;
  file: File;
  state: UploadState;
  /** Bytes sent so far. */
  sent: number;
  /** Sizes made so far, and of how many, while processing. */
  progress: { done: number; total: number };
  assetId: string | null;
  duplicate: boolean;
  /** What went wrong and what to do, when failed. */
  words: UploadWords | null;
}

export interface UploadPorts {
  send: (file: File, options: { onProgress: (sent: number) => void; signal: AbortSignal }) => Promise<MediaUploaded>;
  onChange: (items: readonly UploadItem[]) => void;
  online: () => boolean;
}

const AT_ONCE = 2;

/**
 * Files on their way into the library, two at a time. Lives outside every page, so that moving about does not end an upload.
 * After the file is sent, the server makes its sizes; what it says about that arrives by `progress`, `ready` and `failed`.
 */
export class UploadQueue {
  private items: UploadItem[] = [];
  private readonly controllers = new Map<string, AbortController>();
  private readonly sent = new Map<string, { resolve: (asset: MediaAssetView) => void; reject: (error: unknown) => void }>();
  private serial = 0;

  constructor(private readonly ports: UploadPorts) {}

  /** Queues files. Each promise ends when its file is with the server (its sizes may still be in the making). */
  add(files: readonly File[]): Promise<MediaAssetView>[] {
    const promises = files.map((file) => {
      const item = this.create(file);
      return new Promise<MediaAssetView>((resolve, reject) => {
        this.sent.set(item.key, { resolve, reject });
        if (item.state === 'failed') this.settle(item.key, (waiting) => waiting.reject(new Error(item.words?.title ?? 'Refused')));
      });
    });
    // Somebody who only watches the tray does not handle the promises.
    for (const promise of promises) promise.catch(() => {});
    this.publish();
    this.pump();
    return promises;
  }

  cancel(key: string): void {
    this.controllers.get(key)?.abort();
    this.settle(key, (waiting) => waiting.reject(new DOMException('Cancelled', 'AbortError')));
    this.items = this.items.filter((item) => item.key !== key);
    this.publish();
    this.pump();
  }

  retry(key: string): void {
    const item = this.find(key);
    if (item === undefined || item.words?.again === false) return;
    this.change(key, { state: 'waiting', sent: 0, words: null });
    this.pump();
  }

  /** Takes away what is done; failures stay until somebody has read them. */
  tidy(): void {
    this.items = this.items.filter((item) => item.state !== 'done');
    this.publish();
  }

  resume(): void {
    for (const item of this.items) if (item.state === 'offline') this.change(item.key, { state: 'waiting', sent: 0 });
    this.pump();
  }

  progress(assetId: string, done: number, total: number): void {
    for (const item of this.items) {
      if (item.assetId === assetId && item.state === 'processing') this.change(item.key, { progress: { done, total } });
    }
  }

  ready(assetId: string): void {
    for (const item of this.items) if (item.assetId === assetId) this.change(item.key, { state: 'done' });
  }

  failed(assetId: string, code: string, message: string): void {
    for (const item of this.items) {
      if (item.assetId === assetId) this.change(item.key, { state: 'failed', words: rejection(code, message) });
    }
  }

  private create(file: File): UploadItem {
    const words = this.unfit(file);
    const item: UploadItem = {
      key: `upload-${(this.serial += 1)}`,
      file,
      state: words === null ? 'waiting' : 'failed',
      sent: 0,
      progress: { done: 0, total: 0 },
      assetId: null,
      duplicate: false,
      words,
    };
    this.items = [...this.items, item];
    return item;
  }

  private unfit(file: File): UploadWords | null {
    if (file.size === 0) return rejection('media.empty');
    if (file.size > 50 * 1024 * 1024) return rejection('media.too_large', '', file.size);
    if (file.type !== '' && !file.type.startsWith('image/')) return rejection('media.type_not_allowed');
    return null;
  }

  private pump(): void {
    const free = AT_ONCE - this.items.filter((item) => item.state === 'sending').length;
    for (const item of this.items.filter((candidate) => candidate.state === 'waiting').slice(0, Math.max(0, free))) void this.send(item);
  }

  private async send(item: UploadItem): Promise<void> {
    const controller = new AbortController();
    this.controllers.set(item.key, controller);
    this.change(item.key, { state: 'sending' });
    try {
      const { asset, duplicate } = await this.ports.send(item.file, {
        onProgress: (sent) => this.change(item.key, { sent }),
        signal: controller.signal,
      });
      const state = asset.status === 'processing' ? 'processing' : asset.status === 'failed' ? 'failed' : 'done';
      this.change(item.key, {
        state,
        sent: item.file.size,
        assetId: asset.id,
        duplicate,
        progress: asset.progress,
        words: asset.failure === null ? null : rejection(asset.failure.code, asset.failure.message),
      });
      this.settle(item.key, (waiting) => waiting.resolve(asset));
    } catch (error) {
      if (!controller.signal.aborted) this.stopped(item, error);
    } finally {
      this.controllers.delete(item.key);
      this.pump();
    }
  }

  private stopped(item: UploadItem, error: unknown): void {
    if (!this.ports.online()) {
      this.change(item.key, { state: 'offline', sent: 0 });
      return;
    }
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'media.upload_interrupted';
    this.change(item.key, { state: 'failed', words: rejection(code, error instanceof Error ? error.message : '', item.file.size) });
  }

  private settle(
    key: string,
    end: (waiting: { resolve: (asset: MediaAssetView) => void; reject: (error: unknown) => void }) => void,
  ): void {
    const waiting = this.sent.get(key);
    if (waiting === undefined) return;
    this.sent.delete(key);
    end(waiting);
  }

  private find(key: string): UploadItem | undefined {
    return this.items.find((item) => item.key === key);
  }

  private change(key: string, change: Partial<UploadItem>): void {
    this.items = this.items.map((item) => (item.key === key ? { ...item, ...change } : item));
    this.publish();
  }

  private publish(): void {
    this.ports.onChange(this.items);
  }
}
