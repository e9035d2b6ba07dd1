import { createApiClient, type ApiClient } from '@atelier/api-client';
import { createContext, createSignal, useContext, type Accessor } from 'solid-js';
import { createConnection, type Connection } from './connection.js';
import { createEvents, type AdminEvents } from './events.js';
import type { ModuleManifest } from './manifest.js';
import { createSession, type Session } from './session.js';
import { createToasts, type Toasts } from './toasts.js';
import { createUploads, type Uploads } from './uploads/uploads.js';

/** All a module may rely on. */
export interface Kit {
  session: Session;
  api: ApiClient;
  toasts: Toasts;
  events: AdminEvents;
  connection: Connection;
  uploads: Uploads;
  /** Modules the shell has loaded and this person may use. */
  modules: Accessor<readonly ModuleManifest[]>;
  setModules: (modules: readonly ModuleManifest[]) => void;
  /** Figures beside the navigation, by module id. */
  counts: Accessor<Readonly<Record<string, number>>>;
  setCount: (moduleId: string, count: number) => void;
  /** A sentence for screen readers. */
  announcement: Accessor<string>;
  announce: (sentence: string) => void;
  /** Name of the studio, once known. */
  siteName: Accessor<string>;
  setSiteName: (name: string) => void;
}

export function createKit(): Kit {
  const session = createSession(createApiClient({ token: () => null }).auth);
  const api = createApiClient({ token: session.token, renew: session.renew });
  const events = createEvents(api);
  // Whether this session is the one that ended, and what its owner may do now, only the server can say.
  const ask = (id: string): void => {
    if (id === session.user()?.id && session.status() === 'signed-in') void session.renew().catch(() => {});
  };
  events.on('session.ended', ({ userId }) => ask(userId));
  events.on('staff.changed', ({ id }) => ask(id));
  const connection = createConnection();
  const [modules, setModules] = createSignal<readonly ModuleManifest[]>([]);
  const [counts, setCounts] = createSignal<Readonly<Record<string, number>>>({});
  const [announcement, setAnnouncement] = createSignal('');
  const [siteName, setSiteName] = createSignal('Atelier');
  return {
    session,
    api,
    toasts: createToasts(),
    events,
    connection,
    uploads: createUploads(api, events, connection),
    modules,
    setModules,
    counts,
    setCount: (id, count) => setCounts((all) => ({ ...all, [id]: count })),
    announcement,
    // The same sentence twice must still be read twice: a no-break space makes it new.
    announce: (sentence) => setAnnouncement((last) => (last === sentence ? `${sentence}\u00a0` : sentence)),
    siteName,
    setSiteName,
  };
}

const KitContext = createContext<Kit>();
export const KitProvider = KitContext.Provider;

export function useKit(): Kit {
  const kit = useContext(KitContext);
  if (kit === undefined) throw new Error('useKit() outside the shell');
  return kit;
}
