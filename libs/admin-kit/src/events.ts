import type { ApiClient } from '@atelier/api-client';
import type { AdminEvent } from '@atelier/contracts';

type EventOf<T extends AdminEvent['type']> = Extract<AdminEvent, { type: T }>;

/** What happens on the server, as it happens. One connection for the whole admin; it comes back by itself with growing pauses. */
export function createEvents(api: ApiClient) {
  const listeners = new Map<string, Set<(event: AdminEvent) => void>>();
  const reconnected = new Set<() => void>();
  let controller: AbortController | null = null;

  const emit = (event: AdminEvent): void => listeners.get(event.type)?.forEach((listener) => listener(event));

  async function run(signal: AbortSignal): Promise<void> {
    let attempt = 0;
    let opened = 0;
    while (!signal.aborted) {
      await api
        .events(emit, signal, () => {
          attempt = 0;
          opened += 1;
          // Something may have happened while nobody listened.
          if (opened > 1) reconnected.forEach((listener) => listener());
        })
        .catch(() => {});
      attempt += 1;
      await sleep(Math.min(30_000, 1_000 * 2 ** (attempt - 1)) * (0.75 + Math.random() / 2), signal);
    }
  }

  return {
    start: (): void => {
      controller?.abort();
      controller = new AbortController();
      void run(controller.signal);
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
