import { useKit } from '@atelier/admin-kit';
import { ApiProblem, NoAnswer } from '@atelier/api-client';
import { pause } from '@atelier/ui';
import { createEffect, createSignal, onCleanup } from 'solid-js';

export type SignInTrouble = { kind: 'wrong' } | { kind: 'pause' } | { kind: 'asleep' } | { kind: 'other'; text: string; reference: string };

/** State of a sign-in: what went wrong, and how many seconds until it may go on. Nothing typed is ever cleared but a wrong password. */
export function createSignIn(onWrong: () => void) {
  const kit = useKit();
  const [email, setEmail] = createSignal(kit.session.user()?.email ?? '');
  const [password, setPassword] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [slow, setSlow] = createSignal(false);
  const [trouble, setTrouble] = createSignal<SignInTrouble | null>(kit.session.status() === 'unreachable' ? { kind: 'asleep' } : null);
  const [wait, setWait] = createSignal(kit.session.status() === 'unreachable' ? 6 : 0);
  let attempts = 0;

  const submit = async (): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    const patience = setTimeout(() => setSlow(true), 3_000);
    try {
      if (password() === '' && kit.session.status() === 'unreachable') await kit.session.start();
      else await kit.session.signIn(email(), password());
      setTrouble(kit.session.status() === 'unreachable' ? { kind: 'asleep' } : null);
      if (trouble()?.kind === 'asleep') setWait(backOff());
    } catch (error) {
      explain(error);
    } finally {
      clearTimeout(patience);
      setSlow(false);
      setBusy(false);
    }
  };

  const backOff = (): number => Math.min(30, 4 + 2 * (attempts += 1));

  function explain(error: unknown): void {
    if (error instanceof NoAnswer) {
      setTrouble({ kind: 'asleep' });
      setWait(error.retryAfter ?? backOff());
    } else if (error instanceof ApiProblem && error.code === 'auth.invalid_credentials') {
      setTrouble({ kind: 'wrong' });
      setPassword('');
      onWrong();
    } else if (error instanceof ApiProblem && error.status === 429) {
      setTrouble({ kind: 'pause' });
      setWait(error.retryAfter ?? 60);
    } else if (error instanceof ApiProblem) {
      setTrouble({ kind: 'other', text: error.problem.errors?.[0]?.detail ?? error.message, reference: error.requestId });
    } else setTrouble({ kind: 'other', text: 'Something in this page failed. Reload it and try again.', reference: '' });
  }

  // One second at a time; a sleeping server is tried again by itself, a pause just ends.
  createEffect(() => {
    if (wait() === 0) return;
    const timer = setTimeout(() => {
      setWait((seconds) => Math.max(0, seconds - 1));
      if (wait() > 0) return;
      if (trouble()?.kind === 'asleep') void submit();
      else if (trouble()?.kind === 'pause') setTrouble(null);
    }, 1_000);
    onCleanup(() => clearTimeout(timer));
  });

  return {
    email,
    setEmail,
    password,
    setPassword,
    busy,
    slow,
    trouble,
    wait: () => pause(wait()),
    paused: () => trouble()?.kind === 'pause' && wait() > 0,
    submit,
  };
}

export type SignIn = ReturnType<typeof createSignIn>;
