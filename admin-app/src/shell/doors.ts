import { createSignal, onCleanup, onMount } from 'solid-js';

/** Pages that open to somebody who is not signed in. All but the first come from a link in a letter. */
const DOORS = ['forgot', 'reset', 'welcome', 'confirm-email'] as const;
export interface Door {
  page: (typeof DOORS)[number];
  /** What stood behind the `#`; empty if the page was reloaded since. */
  token: string;
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
export const adminPath = (path: string): string => `${base}${path}`;

/** Reads the address; what opens something is taken out of it, so that it lies neither in the bar nor in the history. */
function read(): Door | null {
  const page = DOORS.find((name) => location.pathname === adminPath(`/${name}`));
  if (page === undefined) return null;
  // Base64url needs no decoding, and what a mail program mangled opens nothing.
  const token = location.hash.slice(1);
  if (token !== '') history.replaceState(null, '', location.pathname);
  return { page, token };
}

/** Which of these pages is open, if any, whoever is signed in. */
export function createDoor() {
  const [door, setDoor] = createSignal(read());
  // Back and forward, and another letter's link opened in this tab, which changes nothing but what stands behind the `#`.
  const follow = (): void => {
    const next = read();
    if (next?.page !== door()?.page || next?.token !== '') setDoor(next);
  };
  onMount(() => {
    addEventListener('popstate', follow);
    onCleanup(() => removeEventListener('popstate', follow));
  });
  return {
    door,
    open: (page: Door['page']): void => {
      history.pushState(null, '', adminPath(`/${page}`));
      setDoor({ page, token: '' });
    },
    leave: (path: string): void => {
      history.replaceState(null, '', adminPath(path));
      setDoor(null);
    },
  };
}

export interface DoorProps {
  token: string;
  onLeave: (path: string) => void;
  onForgot: () => void;
}
