import type { ApiClient } from '@atelier/api-client';
import type { MediaAssetView } from '@atelier/contracts';
import { createStore, reconcile } from 'solid-js/store';
import type { Connection } from './connection.js';
import type { AdminEvents } from './events.js';
import { UploadQueue, type UploadItem } from './upload-queue.js';

/** The upload queue with its wires: the API sends, events tell of sizes made, the connection's return goes on. */
export function createUploads(api: ApiClient, events: AdminEvents, connection: Connection) {
  const [state, setState] = createStore<{ items: UploadItem[] }>({ items: [] });
  const queue = new UploadQueue({
    send: (file, options) => api.media.upload(file, options),
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
    if (asset.status === 'ready') queue.ready(asset.id);
    else if (asset.failure !== null) queue.failed(asset.id, asset.failure.code, asset.failure.message);
    else queue.progress(asset.id, asset.progress.done, asset.progress.total);
  };
  connection.onReturn(() => queue.resume());

  return {
    items: () => state.items,
    add: (files: readonly File[]) => queue.add(files),
    cancel: (key: string) => queue.cancel(key),
    retry: (key: string) => queue.retry(key),
    tidy: () => queue.tidy(),
    /** Files not yet with the server: closing the tab would lose them. */
    unsent: () => state.items.filter((item) => ['waiting', 'sending', 'offline'].includes(item.state)).length,
  };
}

export type Uploads = ReturnType<typeof createUploads>;
