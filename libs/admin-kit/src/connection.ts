import { createSignal } from 'solid-js';

/** Whether this computer has a connection, and since when not. */
export function createConnection() {
  const [offlineSince, setOfflineSince] = createSignal<Date | null>(navigator.onLine ? null : new Date());
  const returned = new Set<() => void>();
  globalThis.addEventListener('offline', () => setOfflineSince(new Date()));
  globalThis.addEventListener('online', () => {
    setOfflineSince(null);
    returned.forEach((listener) => listener());
  });
  return {
    offlineSince,
    online: () => offlineSince() === null,
    onReturn: (listener: () => void): (() => void) => {
      returned.add(listener);
      return () => void returned.delete(listener);
    },
  };
}

export type Connection = ReturnType<typeof createConnection>;
