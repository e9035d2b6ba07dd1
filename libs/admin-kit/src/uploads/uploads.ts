import type { ApiClient } from '@atelier/api-client';
import type { MediaAssetView } from '@atelier/contracts';
import { createStore, reconcile } from 'solid-js/store';
import type { Connection } from '../connection.js';
import type { AdminEvents } from '../events.js';
import { isUnsent, UploadQueue, type UploadItem } from './queue.js';
import { UploadShelf } from './shelf.js';
import { ResumableTransport } from './transport.js';

/** The upload queue with its wires: files go out in pieces, events tell of sizes made, the connection's return goes on. */
export function createUploads(api: ApiClient, events: AdminEvents, connection: Connection) {
  const [state, setState] = createStore<{ items: UploadItem[] }>({ items: [] });
  let shelf: { user: string; files: UploadShelf } | null = null;
  const transport = new ResumableTransport(api.media, () => shelf?.files ?? null, connection.online);
  const queue = new UploadQueue({
    transport,
    // `file` must stay the File itself: reconcile only walks plain objects and arrays.
    onChange: (items) => setState('items', reconcile([...items], { key: 'key' })),
    online: connection.online,
  });
  events.on('media.progress', (event) => queue.progress(event.id, event.done, event.total));
  events.on('media.ready', (event) => queue.ready(event.id));
  events.on('media.failed', (event) => queue.failed(event.id, event.code, event.message));
  // What ended while nobody listened is asked for once.
  events.onReconnect(() => {
    for (const item of state.items) {
      if (item.state === 'processing' && item.assetId !== null) void api.media.get(item.assetId).then(settle, () => {});
    }
  });
  const settle = (asset: MediaAssetView): void => {
    const failure = asset.replacement === null ? asset.failure : asset.replacement.failure;
    if (failure !== null) queue.failed(asset.id, failure.code, failure.message);
    else if (asset.status === 'ready' && asset.replacement === null) queue.ready(asset.id);
    else queue.progress(asset.id, asset.progress.done, asset.progress.total);
  };
  connection.onReturn(() => queue.goOn());
  const leave = (): void => {
    queue.leave();
    transport.leave();
    shelf?.files.close();
    shelf = null;
  };

  return {
    items: () => state.items,
    /** `replaces`: id of the image whose file these take the place of. */
    add: (files: readonly File[], replaces: string | null = null) => queue.add(files, replaces),
    pause: (key: string) => queue.pause(key),
    resume: (key: string) => queue.resume(key),
    cancel: (key: string) => queue.cancel(key),
    retry: (key: string) => queue.retry(key),
    tidy: () => queue.tidy(),
    /** Files not yet with the server. */
    unsent: () => state.items.filter(isUnsent).length,
    /** Files that would have to be chosen again if this page were closed. */
    atRisk: () => state.items.filter((item) => isUnsent(item) && transport.wouldLose(item.key)).length,
    /** Somebody is signed in: goes on with what an earlier page of theirs left. */
    start: async (user: string): Promise<void> => {
      if (shelf?.user === user) return;
      leave();
      shelf = { user, files: new UploadShelf(user) };
      await transport.takeOver((left) => queue.restore(left));
    },
    /** Nobody is signed in any more. What is on the shelf waits for the person it belongs to. */
    end: () => leave(),
  };
}

export type Uploads = ReturnType<typeof createUploads>;
