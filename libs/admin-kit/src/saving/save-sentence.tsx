import { Icon, firstName, pause, timeOfDay, type IconName } from '@atelier/ui';
import { createEffect, createMemo, createSignal, onCleanup, Show, type JSX } from 'solid-js';
import type { SaveState } from './save-queue.js';

interface Sentence {
  class: string;
  icon: IconName;
  strong: string;
  rest?: string;
  /** What a press does. */
  act?: () => void;
}

interface SaveSentenceProps {
  state: SaveState;
  /** When the server last had everything, before this page was opened. */
  savedAt: string;
  /** Fields that somebody has to decide. */
  conflicts: number;
  other: { name: string; at: string } | null;
  onSave: () => void;
  /** Without it, there is nothing to open: the conflict is settled where it stands. */
  onCompare?: () => void;
}

/** One place, one sentence, always there. A press saves now, or opens what has to be decided. */
export function SaveSentence(props: SaveSentenceProps): JSX.Element {
  const [now, setNow] = createSignal(Date.now());
  createEffect(() => {
    if (props.state.kind !== 'failed') return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    onCleanup(() => clearInterval(timer));
  });
  const sentence = createMemo(() => (clashes(props) ? clash(props) : plain(props, now())));
  // Spoken once for each kind of state, not at every key or second of a countdown.
  const spoken = createMemo(() => (props.state.kind === 'edited' ? '' : sentence().strong));
  return (
    <>
      <Show
        when={sentence().act}
        fallback={
          <span class={`save ${sentence().class}`} data-save={clashes(props) ? 'clash' : props.state.kind}>
            <Content sentence={sentence()} />
          </span>
        }
      >
        {(act) => (
          <button
            type="button"
            class={`save ${sentence().class}`}
            data-save={clashes(props) ? 'clash' : props.state.kind}
            title={clashes(props) ? 'Compare' : 'Save now'}
            onClick={() => act()()}
          >
            <Content sentence={sentence()} />
          </button>
        )}
      </Show>
      <span class="vh" role="status">
        {spoken()}
      </span>
    </>
  );
}

function Content(props: { sentence: Sentence }): JSX.Element {
  return (
    <>
      <Icon name={props.sentence.icon} size={12} />
      <span class="save-words">
        <b>{props.sentence.strong}</b> <span class="n">{props.sentence.rest}</span>
      </span>
    </>
  );
}

const clashes = (props: SaveSentenceProps): boolean => props.conflicts > 0 && ['saved', 'edited'].includes(props.state.kind);

function clash(props: SaveSentenceProps): Sentence {
  const by = props.other === null ? 'Changed by somebody.' : `Changed by ${firstName(props.other.name)} ${timeOfDay(props.other.at)}.`;
  const rest = props.onCompare === undefined ? 'Yours is kept; choose below' : 'Yours is kept. Compare';
  return { class: 'clash', icon: 'clash', strong: by, rest, ...(props.onCompare !== undefined && { act: props.onCompare }) };
}

function plain(props: SaveSentenceProps, now: number): Sentence {
  const { state, onSave: act } = props;
  switch (state.kind) {
    case 'saved':
      return { class: '', icon: 'check', strong: 'Saved', rest: timeOfDay(state.at ?? props.savedAt) };
    case 'edited':
      return { class: '', icon: 'clock', strong: 'Edited,', rest: 'not saved yet', act };
    case 'saving':
      return { class: 'busy', icon: 'busy', strong: 'Saving', rest: state.fields === 1 ? '1 field' : `${state.fields} fields` };
    case 'failed': {
      const seconds = Math.max(0, Math.ceil((state.retryAt - now) / 1000));
      const rest = `Kept on this computer. Trying again in ${pause(seconds)} ${state.reference}`.trim();
      return { class: 'fail', icon: 'warning', strong: 'Not saved.', rest, act };
    }
    case 'offline':
      return {
        class: 'off',
        icon: 'offline',
        strong: `Offline since ${timeOfDay(state.since)}.`,
        rest: 'Changes kept on this computer',
        act,
      };
    case 'signed-out':
      return { class: 'fail', icon: 'warning', strong: 'Not saved.', rest: 'Sign in again; kept on this computer', act };
    case 'refused':
      return { class: 'fail', icon: 'warning', strong: 'Not saved.', rest: `${state.text} ${state.reference}`.trim(), act };
  }
}
