import type { Login, Permission, Session as SessionBody } from '@atelier/contracts';
import { ApiProblem, NoAnswer, type ApiClient } from '@atelier/api-client';
import { createSignal } from 'solid-js';

/** `expired`: was signed in, the server no longer thinks so; the page stays and asks. `unreachable`: nobody answered at the start. */
export type SessionStatus = 'starting' | 'signed-out' | 'signed-in' | 'expired' | 'unreachable';

/**
 * The word that must accompany the cookie when it is used. It opens nothing without the cookie, which no script can read, and it tells that
 * somebody was signed in here, so that a first visitor costs the server no refused refresh.
 */
const WORD = 'atelier.session';
const word = (): string => localStorage.getItem(WORD) ?? '';

/**
 * Who is signed in. The access token lives in memory alone; the refresh token is an HttpOnly cookie no script can read.
 * Refreshing happens under a Web Lock and its answer is handed to the other tabs, so that a dozen of them make one request, not a race.
 */
export function createSession(auth: ApiClient['auth']) {
  const [status, setStatus] = createSignal<SessionStatus>('starting');
  const [body, setBody] = createSignal<SessionBody | null>(null);
  const channel = new BroadcastChannel('atelier-session');
  let expiresAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function adopt(session: SessionBody, from: 'here' | 'elsewhere'): void {
    setBody(session);
    expiresAt = Date.now() + session.expiresIn * 1000;
    setStatus('signed-in');
    localStorage.setItem(WORD, session.csrfToken);
    clearTimeout(timer);
    // A minute before the end, or half-way for very short tokens; tabs spread out a little so that one refreshes for all.
    const early = Math.min(60, session.expiresIn / 2);
    timer = setTimeout(() => void renew().catch(() => {}), (session.expiresIn - early + Math.random() * 5) * 1000);
    if (from === 'here') channel.postMessage({ type: 'session', session });
  }

  function end(next: 'signed-out' | 'expired'): void {
    clearTimeout(timer);
    if (next === 'signed-out') {
      localStorage.removeItem(WORD);
      setBody(null);
    }
    expiresAt = 0;
    setStatus(next);
  }

  channel.onmessage = (event: MessageEvent<{ type: string; session?: SessionBody }>) => {
    if (event.data.type === 'session' && event.data.session !== undefined) adopt(event.data.session, 'elsewhere');
    else if (event.data.type === 'signed-out') end('signed-out');
  };

  /** True if there is a valid token afterwards. Rejects with NoAnswer if nobody could say. */
  async function renew(): Promise<boolean> {
    const before = body()?.accessToken ?? null;
    return navigator.locks.request('atelier-session', async () => {
      const now = body()?.accessToken ?? null;
      if (now !== before && Date.now() < expiresAt) return true; // another tab was first
      try {
        adopt(await auth.refresh(word()), 'here');
        return true;
      } catch (error) {
        // Only the server's own no ends a session; one that is busy or half awake has said nothing about it.
        const isOver = error instanceof ApiProblem && (error.status === 401 || error.code === 'auth.cross_site');
        if (!isOver) throw error instanceof ApiProblem ? new NoAnswer(error.retryAfter) : error;
        end(before === null ? 'signed-out' : 'expired');
        return false;
      }
    });
  }

  return {
    status,
    user: () => body()?.user ?? null,
    token: () => body()?.accessToken ?? null,
    may: (permission: Permission | undefined) => permission === undefined || (body()?.user.permissions.includes(permission) ?? false),
    renew,
    /** Finds out at the start whether somebody is still signed in. */
    start: async (): Promise<void> => {
      if (word() === '') {
        setStatus('signed-out');
        return;
      }
      try {
        await renew();
      } catch {
        setStatus('unreachable');
      }
    },
    /** Rejects with `ApiProblem` or `NoAnswer`; what to say about them is the form's matter. */
    signIn: async (given: Login): Promise<void> => adopt(await auth.login(given), 'here'),
    signOut: async (): Promise<void> => {
      await auth.logout(word()).catch(() => {});
      end('signed-out');
      channel.postMessage({ type: 'signed-out' });
    },
  };
}

export type Session = ReturnType<typeof createSession>;
