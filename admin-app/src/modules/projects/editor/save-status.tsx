import { Icon, firstName, pause, timeOfDay, type IconName } from '@atelier/ui';
import { createEffect, createMemo, createSignal, onCleanup, Show, type JSX } from 'solid-js';
import { useEditor } from './editor-context.js';

interface Sentence {
  class: string;
  icon: IconName;
  strong: string;
  rest?: string;
  /** What a press does. */
  act?: () => void;
}

/** One place, one sentence, always there. A press saves now, or opens what has to be decided. */
export function SaveStatus(props: { onCompare: () => void }): JSX.Element {
  const editor = useEditor();
  const [now, setNow] = createSignal(Date.now());
  createEffect(() => {
    if (editor.saveState().kind !== 'failed') return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    onCleanup(() => clearInterval(timer));
  });

  const sentence = createMemo((): Sentence => {
    const state = editor.saveState();
    const other = editor.other();
    const waiting = editor.conflicts().length;
    const save = (): void => void editor.saveNow();
    if (waiting > 0 && ['saved', 'edited'].includes(state.kind)) {
      return {
        class: 'clash',
        icon: 'clash',
        strong: other === null ? 'Changed by somebody.' : `Changed by ${firstName(other.name)} ${timeOfDay(other.at)}.`,
        rest: 'Yours is kept. Compare',
        act: () => props.onCompare(),
      };
    }
    switch (state.kind) {
      case 'saved':
        return { class: '', icon: 'check', strong: 'Saved', rest: timeOfDay(state.at ?? editor.project().updatedAt) };
      case 'edited':
        return { class: '', icon: 'clock', strong: 'Edited,', rest: 'not saved yet', act: save };
      case 'saving':
        return { class: 'busy', icon: 'busy', strong: 'Saving', rest: state.fields === 1 ? '1 field' : `${state.fields} fields` };
      case 'failed': {
        const seconds = Math.max(0, Math.ceil((state.retryAt - now()) / 1000));
        return {
          class: 'fail',
          icon: 'warning',
          strong: 'Not saved.',
          rest: `Kept on this computer. Trying again in ${pause(seconds)} ${state.reference}`.trim(),
          act: save,
        };
      }
      case 'offline':
        return { class: 'off', icon: 'offline', strong: `Offline since ${timeOfDay(state.since)}.`, rest: 'Changes kept on this computer', act: save };
      case 'signed-out':
        return { class: 'fail', icon: 'warning', strong: 'Not saved.', rest: 'Sign in again; kept on this computer', act: save };
      case 'refused':
        return { class: 'fail', icon: 'warning', strong: 'Not saved.', rest: `${state.text} ${state.reference}`.trim(), act: save };
    }
  });
  // Spoken once for each kind of state, not at every second of a countdown.
  const spoken = createMemo(() => {
    const { strong, class: kind } = sentence();
    return kind === '' && editor.saveState().kind === 'edited' ? '' : strong;
  });

  return (
    <>
      <Show
        when={sentence().act}
        fallback={
          <span class={`save ${sentence().class}`} data-save={editor.saveState().kind}>
            <Content sentence={sentence()} />
          </span>
        }
      >
        {(act) => (
          <button
            type="button"
            class={`save ${sentence().class}`}
            data-save={sentence().class === 'clash' ? 'clash' : editor.saveState().kind}
            title={sentence().class === 'clash' ? 'Compare' : 'Save now'}
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
