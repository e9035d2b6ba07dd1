import type { UploadTicket } from '@atelier/contracts';
import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { Chosen } from './queue.js';

/** A file not yet in the library, with what is needed to go on sending it. */
export interface Shelved extends Chosen {
  ticket: UploadTicket | null;
  /** Where the server takes the rest of it. */
  uploadUrl: string | null;
  /** All bytes are with the server; only the last word is missing. */
  arrived: boolean;
}

interface Stored extends Shelved {
  user: string;
  tab: string;
  at: number;
}

const KEEP_MS = 24 * 60 * 60 * 1_000;
const lockOf = (tab: string): string => `atelier-uploads-${tab}`;

/**
 * Files under way, in IndexedDB, so that a closed page loses none of them. A tab holds a lock as long as it lives; only what belongs to a tab
 * that is gone is taken over, so that two tabs never send the same file. Keeping is best effort: a browser without room still uploads.
 */
export class UploadShelf {
  private readonly tab = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
  private readonly store: UseStore | null;
  private readonly closed = Promise.withResolvers<void>();
  private readonly leaving = new AbortController();
  private readonly watched = new Set<string>();

  constructor(private readonly user: string) {
    this.store = 'indexedDB' in globalThis ? createStore('atelier-uploads', 'files') : null;
    void navigator.locks.request(lockOf(this.tab), () => this.closed.promise);
  }

  /** Gives what lies here to whoever comes next. */
  close(): void {
    this.leaving.abort();
    this.closed.resolve();
  }

  /** False if the browser had no room for the file itself; then it remembers only that there was one. */
  async put(shelved: Shelved): Promise<boolean> {
    const { store } = this;
    if (store === null) return false;
    const stored: Stored = { ...shelved, user: this.user, tab: this.tab, at: Date.now() };
    try {
      await set(shelved.key, stored, store);
      return true;
    } catch {
      await set(shelved.key, { ...stored, file: null }, store).catch(() => {});
      return false;
    }
  }

  async remove(key: string): Promise<void> {
    if (this.store !== null) await del(key, this.store).catch(() => {});
  }

  /**
   * What tabs that are gone left of this person's files, oldest first: at once, and later of each tab that is still there when it goes too. The page
   * that was here before a reload may hold its lock a moment longer.
   */
  async takeOver(onFound: (files: Shelved[]) => void): Promise<void> {
    const { store } = this;
    if (store === null) return;
    const others = await navigator.locks.request('atelier-uploads', async () => {
      const { held = [] } = await navigator.locks.query();
      const alive = new Set(held.map((lock) => lock.name));
      const found = (await entries<string, Stored>(store).catch(() => [])).map(([, stored]) => stored);
      const [mine, theirs]: [Stored[], Set<string>] = [[], new Set()];
      for (const stored of found) {
        if (stored.at < Date.now() - KEEP_MS) await this.remove(stored.key);
        else if (stored.user !== this.user || stored.tab === this.tab) continue;
        else if (alive.has(lockOf(stored.tab))) theirs.add(stored.tab);
        else mine.push(stored);
      }
      if (this.leaving.signal.aborted) return [];
      for (const stored of mine) await this.put(stored);
      onFound(mine.sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true })));
      return [...theirs];
    });
    for (const tab of others) this.watch(tab, onFound);
  }

  /** Its lock is given to whoever waits for it when it is gone. */
  private watch(tab: string, onFound: (files: Shelved[]) => void): void {
    if (this.watched.has(tab)) return;
    this.watched.add(tab);
    const { signal } = this.leaving;
    void navigator.locks
      .request(lockOf(tab), { signal }, () => {})
      .then(
        () => this.takeOver(onFound),
        // Signed out meanwhile.
        () => {},
      );
  }
}
