import type { ApiClient } from '@atelier/api-client';
import type { AdminEvent } from '@atelier/contracts';

type EventOf<T extends AdminEvent['type']> = Extract<AdminEvent, { type: T }>;

/** Held by the tab that listens for all of them. */
const LOCK = 'atelier-events';
type Word = { event: AdminEvent } | { reconnected: true };

/**
 * What happens on the server, as it happens. One connection for all tabs, because a browser opens six to a host over HTTP/1.1; when its tab goes,
 * the next takes over. The connection comes back by itself with growing pauses.
 */
export function createEvents(api: ApiClient) {
  const listeners = new Map<string, Set<(event: AdminEvent) => void>>();
  const reconnected = new Set<() => void>();
  const channel = new BroadcastChannel(LOCK);
  let controller: AbortController | null = null;

  const emit = (event: AdminEvent): void => listeners.get(event.type)?.forEach((listener) => listener(event));

  const hear = (word: Word): void => ('event' in word ? emit(word.event) : reconnected.forEach((listener) => listener()));
  const tell = (word: Word): void => {
    channel.postMessage(word);
    hear(word);
  };
  channel.onmessage = ({ data }: MessageEvent<Word>) => controller?.signal.aborted === false && hear(data);

  async function run(signal: AbortSignal): Promise<void> {
    const free = await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) =>
      lock === null ? false : listen(signal, 0).then(() => true),
    );
    if (!free) await navigator.locks.request(LOCK, { signal }, () => listen(signal, 1));
  }

  async function listen(signal: AbortSignal, gaps: number): Promise<void> {
    let attempt = 0;
    let opened = gaps;
    while (!signal.aborted) {
      await api
        .events(
          (event) => tell({ event }),
          signal,
          (resumed) => {
            attempt = 0;
            opened += 1;
            // Something may have happened while nobody listened. A proxy that ends every connection after seconds must not have all of it read again.
            if (opened > 1 && !resumed) tell({ reconnected: true });
          },
        )
        .catch(() => {});
      attempt += 1;
      await sleep(Math.min(30_000, 1_000 * 2 ** (attempt - 1)) * (0.75 + Math.random() / 2), signal);
    }
  }

  return {
    start: (): void => {
      controller?.abort();
      controller = new AbortController();
      run(controller.signal).catch(() => {}); // only ever ended by the signal
    },
    stop: (): void => controller?.abort(),
    /** Calls back for every event of a kind. Returns the way to stop. */
    on: <T extends AdminEvent['type']>(type: T, listener: (event: EventOf<T>) => void): (() => void) => {
      const set = listeners.get(type) ?? new Set();
      listeners.set(type, set);
      set.add(listener as (event: AdminEvent) => void);
      return () => void set.delete(listener as (event: AdminEvent) => void);
    },
    /** Calls back when the connection is there again after a gap, for whoever must look again. */
    onReconnect: (listener: () => void): (() => void) => {
      reconnected.add(listener);
      return () => void reconnected.delete(listener);
    },
  };
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

export type AdminEvents = ReturnType<typeof createEvents>;
