import { MAX_UPLOAD_BYTES, type MediaAssetView, type MediaUploaded } from '@atelier/contracts';
import { refusal, type UploadWords } from './words.js';

export type UploadState = 'waiting' | 'sending' | 'paused' | 'offline' | 'processing' | 'done' | 'failed';

/** A file as it was chosen. `file` is null when the browser could not keep it over a reload of the page. */
export interface Chosen {
  key: string;
  name: string;
  /** Bytes. */
  size: number;
  file: File | null;
  /** The image whose file it takes the place of. */
  replaces: string | null;
  paused: boolean;
}

export interface UploadItem extends Omit<Chosen, 'paused'> {
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

export interface UploadTransport {
  /** Remembers a file, so that a reload of the page finds it again. */
  keep: (chosen: Chosen) => void;
  /** Sends a file, or what is left of it. When the signal stops it, the server keeps what has arrived. */
  send: (item: UploadItem, options: { onProgress: (sent: number) => void; signal: AbortSignal }) => Promise<MediaUploaded>;
  /** Forgets a file, here and on the server. */
  drop: (key: string) => void;
}

interface Ports {
  transport: UploadTransport;
  onChange: (items: readonly UploadItem[]) => void;
  online: () => boolean;
}

const AT_ONCE = 3;
const UNSENT: readonly UploadState[] = ['waiting', 'sending', 'paused', 'offline'];
export const isUnsent = (item: UploadItem): boolean => UNSENT.includes(item.state);

/**
 * Files on their way into the library, three at a time. Lives outside every page, so that moving about does not end an upload.
 * After a file is sent, the server makes its sizes; what it says about that arrives by `progress`, `ready` and `failed`.
 */
export class UploadQueue {
  private items: UploadItem[] = [];
  private readonly controllers = new Map<string, AbortController>();
  private readonly answers = new Map<string, PromiseWithResolvers<MediaAssetView>>();
  private serial = 0;

  constructor(private readonly ports: Ports) {}

  /**
   * Queues files. Each promise ends when its file is with the server (its sizes may still be in the making). A file that is in the queue
   * already is not queued twice; one that failed or was lost starts over.
   */
  add(files: readonly File[], replaces: string | null = null): Promise<MediaAssetView>[] {
    const answers = files.map((file) => {
      const known = this.items.find((item) => item.name === file.name && item.size === file.size && item.replaces === replaces);
      if (known !== undefined && known.state !== 'done' && known.state !== 'failed') return this.answer(known.key);
      if (known?.words?.choose === true) return this.rejoin(known, file);
      if (known !== undefined) this.remove(known.key);
      return this.take({ key: this.nextKey(), name: file.name, size: file.size, file, replaces, paused: false }, true);
    });
    this.pump();
    return answers;
  }

  /** Takes up what an earlier page left. */
  restore(chosen: readonly Chosen[]): void {
    for (const one of chosen) void this.take(one, false);
    this.pump();
  }

  pause(key: string): void {
    const item = this.find(key);
    if (item === undefined || !isUnsent(item) || item.state === 'paused') return;
    this.change(key, { state: 'paused' });
    this.controllers.get(key)?.abort();
    this.ports.transport.keep({ ...item, paused: true });
    this.pump();
  }

  resume(key: string): void {
    const item = this.find(key);
    if (item?.state !== 'paused') return;
    this.ports.transport.keep({ ...item, paused: false });
    this.change(key, { state: 'waiting' });
    this.pump();
  }

  cancel(key: string): void {
    this.controllers.get(key)?.abort();
    this.answers.get(key)?.reject(new DOMException('Cancelled', 'AbortError'));
    this.remove(key);
    this.pump();
  }

  retry(key: string): void {
    const item = this.find(key);
    if (item?.state !== 'failed' || item.words?.again === false) return;
    this.change(key, { state: 'waiting', words: null });
    this.pump();
  }

  /** Takes away what is done; failures stay until somebody has read them. */
  tidy(): void {
    for (const item of this.items) if (item.state === 'done') this.remove(item.key);
  }

  /** Stops everything and forgets it here; what arrived stays with the server for whoever signs in next on this page. */
  leave(): void {
    for (const controller of this.controllers.values()) controller.abort();
    this.answers.clear();
    this.items = [];
    this.publish();
  }

  /** The connection is back. */
  goOn(): void {
    for (const item of this.items) if (item.state === 'offline') this.change(item.key, { state: 'waiting' });
    this.pump();
  }

  progress(assetId: string, done: number, total: number): void {
    for (const item of this.items)
      if (item.assetId === assetId && item.state === 'processing') this.change(item.key, { progress: { done, total } });
  }

  ready(assetId: string): void {
    for (const item of this.items) if (item.assetId === assetId) this.change(item.key, { state: 'done' });
  }

  failed(assetId: string, code: string, message: string): void {
    for (const item of this.items) if (item.assetId === assetId) this.change(item.key, { state: 'failed', words: refusal(code, message) });
  }

  private take({ paused, ...chosen }: Chosen, keep: boolean): Promise<MediaAssetView> {
    const words = chosen.file === null ? refusal('file.lost') : unfit(chosen.file);
    const state = words !== null ? 'failed' : paused ? 'paused' : 'waiting';
    this.items = [...this.items, { ...chosen, state, words, sent: 0, progress: { done: 0, total: 0 }, assetId: null, duplicate: false }];
    if (keep && words === null) this.ports.transport.keep({ ...chosen, paused });
    this.publish();
    const answer = this.answer(chosen.key);
    if (words !== null) this.answers.get(chosen.key)?.reject(new Error(words.title));
    return answer;
  }

  /** The file that the browser had lost is chosen again: what the server has of it counts. */
  private rejoin(known: UploadItem, file: File): Promise<MediaAssetView> {
    this.answers.delete(known.key);
    this.ports.transport.keep({ ...known, file, paused: false });
    this.change(known.key, { file, state: 'waiting', words: null });
    return this.answer(known.key);
  }

  private pump(): void {
    const free = AT_ONCE - this.controllers.size;
    for (const item of this.items.filter((candidate) => candidate.state === 'waiting').slice(0, Math.max(0, free))) void this.send(item);
  }

  private async send(item: UploadItem): Promise<void> {
    const controller = new AbortController();
    this.controllers.set(item.key, controller);
    this.change(item.key, { state: 'sending' });
    try {
      const { asset, duplicate } = await this.ports.transport.send(item, {
        onProgress: (sent) => !controller.signal.aborted && this.change(item.key, { sent }),
        signal: controller.signal,
      });
      this.arrived(item, asset, duplicate);
    } catch (error) {
      if (!controller.signal.aborted) this.stopped(item, error);
    } finally {
      // Resumed at once, it has another by now.
      if (this.controllers.get(item.key) === controller) this.controllers.delete(item.key);
      this.pump();
    }
  }

  private arrived(item: UploadItem, asset: MediaAssetView, duplicate: boolean): void {
    const failure = asset.replacement === null ? asset.failure : asset.replacement.failure;
    const making = asset.status === 'processing' || asset.replacement !== null;
    this.change(item.key, {
      state: failure !== null ? 'failed' : making ? 'processing' : 'done',
      sent: item.size,
      assetId: asset.id,
      duplicate,
      progress: asset.progress,
      words: failure === null ? null : refusal(failure.code, failure.message),
    });
    this.answers.get(item.key)?.resolve(asset);
  }

  private stopped(item: UploadItem, error: unknown): void {
    if (!this.ports.online()) {
      this.change(item.key, { state: 'offline' });
      return;
    }
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'media.upload_interrupted';
    this.change(item.key, { state: 'failed', words: refusal(code, error instanceof Error ? error.message : '', item.size) });
  }

  private answer(key: string): Promise<MediaAssetView> {
    let answer = this.answers.get(key);
    if (answer === undefined) {
      answer = Promise.withResolvers<MediaAssetView>();
      // Somebody who only watches the tray does not handle the promise.
      answer.promise.catch(() => {});
      this.answers.set(key, answer);
    }
    return answer.promise;
  }

  /** Unlike a number, not given again after a reload. */
  private nextKey(): string {
    return `${Date.now().toString(36)}-${(this.serial += 1)}`;
  }

  private find(key: string): UploadItem | undefined {
    return this.items.find((item) => item.key === key);
  }

  private remove(key: string): void {
    this.items = this.items.filter((item) => item.key !== key);
    this.answers.delete(key);
    this.ports.transport.drop(key);
    this.publish();
  }

  private change(key: string, change: Partial<UploadItem>): void {
    this.items = this.items.map((item) => (item.key === key ? { ...item, ...change } : item));
    this.publish();
  }

  private publish(): void {
    this.ports.onChange(this.items);
  }
}

function unfit(file: File): UploadWords | null {
  if (file.size === 0) return refusal('media.empty');
  if (file.size > MAX_UPLOAD_BYTES) return refusal('media.too_large', '', file.size);
  if (file.type !== '' && !file.type.startsWith('image/')) return refusal('media.type_not_allowed');
  return null;
}
