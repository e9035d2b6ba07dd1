import type { KeptChanges } from '@atelier/admin-kit/saving';

export interface KeptDraft extends KeptChanges<Record<string, unknown>> {
  /** Of one editor in one tab, so that two tabs do not write over each other's. */
  key: string;
  contentId: string;
  version: number;
  at: number;
}

const DATABASE = 'atelier-drafts';
const STORE = 'drafts';

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 2);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion > 0) request.result.deleteObjectStore(STORE);
      request.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex('content', 'contentId');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
  return opened;
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const request = act(database.transaction(STORE, mode).objectStore(STORE));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

export const keepDraft = (draft: KeptDraft): Promise<unknown> => run('readwrite', (store) => store.put(draft));
export const forgetDraft = (key: string): Promise<unknown> => run('readwrite', (store) => store.delete(key));

/** Drafts of content whose editor is gone: a crash, a closed tab. Those of editors still open in other tabs are theirs. */
export async function orphanedDrafts(contentId: string, own: string): Promise<KeptDraft[]> {
  const drafts = await run('readonly', (store) => store.index('content').getAll(contentId) as IDBRequest<KeptDraft[]>);
  if (drafts.length === 0) return [];
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map((lock) => lock.name));
  return drafts.filter((draft) => draft.key !== own && !alive.has(lockName(draft.key))).sort((a, b) => b.at - a.at);
}

const lockName = (key: string): string => `atelier-draft-${key}`;

/** Shows other tabs that this editor lives, until the returned act is called or the tab is gone. */
export function holdDraft(key: string): () => void {
  let release = (): void => {};
  void navigator.locks.request(lockName(key), () => new Promise<void>((resolve) => (release = resolve)));
  return () => release();
}
