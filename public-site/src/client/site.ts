import { type Accessor, createSignal } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { PageData } from '../model.js';
import { addRules } from './rules.js';

export interface Site {
  data: Accessor<PageData>;
  /** Shows another page. */
  show(data: PageData): void;
  /** Brings the page shown up to date, touching only what differs. */
  freshen(data: PageData): void;
}

/** The page on show. Each page is a store of its own, so that a correction changes a word and not the page around it. */
export function createSite(first: PageData): Site {
  const open = (data: PageData) => createStore(data);
  const [page, setPage] = createSignal(open(first));
  return {
    data: () => page()[0],
    show: (data) => setPage(open(structuredClone(data))),
    freshen(data) {
      const [now, set] = page();
      const { rules, ...next } = data;
      addRules(rules);
      if (now.path !== next.path || now.page.kind !== next.page.kind || JSON.stringify(now) === JSON.stringify(next)) return;
      set(reconcile(next as PageData, { key: null, merge: true }));
    },
  };
}
