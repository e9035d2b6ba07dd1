import { useKit } from '@atelier/admin-kit';
import { ApiProblem, NoAnswer } from '@atelier/api-client';
import { pause } from '@atelier/ui';
import { createEffect, createSignal, onCleanup } from 'solid-js';

export type SignInTrouble =
  | { kind: 'wrong'; triesLeft: number | null }
  | { kind: 'code'; triesLeft: number | null }
  | { kind: 'pause' }
  | { kind: 'asleep' }
  | { kind: 'other'; text: string; reference: string };
type Step = 'password' | 'code';

/** State of a sign-in: which step, what went wrong, how many seconds until it may go on. Only what was wrong is ever cleared. */
export function createSignIn(onWrong: () => void) {
  const kit = useKit();
  const [email, setEmail] = createSignal(kit.session.user()?.email ?? '');
  const [password, setPassword] = createSignal('');
  const [code, setCode] = createSignal('');
  const [step, setStep] = createSignal<Step>('password');
  const [busy, setBusy] = createSignal(false);
  const [slow, setSlow] = createSignal(false);
  const [trouble, setTrouble] = createSignal<SignInTrouble | null>(kit.session.status() === 'unreachable' ? { kind: 'asleep' } : null);
  const [wait, setWait] = createSignal(kit.session.status() === 'unreachable' ? 6 : 0);
  let attempts = 0;

  const submit = async (): Promise<void> => {
    if (busy() || paused()) return;
    setBusy(true);
    const patience = setTimeout(() => setSlow(true), 3_000);
    try {
      if (password() === '' && kit.session.status() === 'unreachable') await kit.session.start();
      else await kit.session.signIn({ email: email(), password: password(), ...(step() === 'code' && { code: code() }) });
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
  const back = (): void => {
    setStep('password');
    setCode('');
    setTrouble(null);
  };

  function explain(error: unknown): void {
    if (error instanceof NoAnswer) {
      setTrouble({ kind: 'asleep' });
      setWait(error.retryAfter ?? backOff());
    } else if (!(error instanceof ApiProblem))
      setTrouble({ kind: 'other', text: 'Something in this page failed. Reload it and try again.', reference: '' });
    else if (error.status === 429) {
      setTrouble({ kind: 'pause' });
      setWait(error.retryAfter ?? 60);
    } else refuse(error);
  }

  function refuse(error: ApiProblem): void {
    const triesLeft = typeof error.problem['triesLeft'] === 'number' ? error.problem['triesLeft'] : null;
    if (error.code === 'auth.code_required') {
      setTrouble(null);
      setStep('code');
    } else if (error.code === 'auth.code_wrong') {
      setTrouble({ kind: 'code', triesLeft });
      onWrong();
    } else if (error.code === 'auth.invalid_credentials') {
      back();
      setTrouble({ kind: 'wrong', triesLeft });
      setPassword('');
      onWrong();
    } else setTrouble({ kind: 'other', text: error.problem.errors?.[0]?.detail ?? error.message, reference: error.requestId });
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
  const paused = (): boolean => trouble()?.kind === 'pause' && wait() > 0;

  return {
    email,
    setEmail,
    password,
    setPassword,
    code,
    setCode,
    step,
    back,
    busy,
    slow,
    trouble,
    wait: () => pause(wait()),
    paused,
    submit,
  };
}

export type SignIn = ReturnType<typeof createSignIn>;
