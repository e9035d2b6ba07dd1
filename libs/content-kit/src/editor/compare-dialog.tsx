import { Button, Dialog, firstName, timeOfDay } from '@atelier/ui';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { dirtyFields, isConflict } from '@atelier/admin-kit/saving';
import type { SharedValues } from '../kind.js';
import { said } from '../words.js';
import { useEditor } from './editor-context.js';
import { fieldName, valueAsText } from './field-text.js';
import { diffWords } from './words-diff.js';

type Choice = 'mine' | 'theirs';
type Field = keyof SharedValues;

/** What both of us changed, beside what it was: nobody has to remember. Opened by a press, never by itself. */
export default function CompareDialog(props: { onClose: () => void }): JSX.Element {
  const editor = useEditor();
  // The rows stay while the dialog is open, also when one of them settles itself meanwhile.
  const fields = editor.conflicts();
  const [choices, setChoices] = createSignal<Partial<Record<Field, Choice>>>({});
  const nameOf = (field: string): string => fieldName(editor.kind, field);
  const theirName = (): string => firstName(editor.other()?.name ?? 'Somebody');
  const merged = (): string[] =>
    dirtyFields(editor.draft())
      .filter((field) => !isConflict(editor.draft(), field))
      .map(nameOf);
  const open = (): Field[] => fields.filter((field) => choices()[field] === undefined);
  const choose = (field: Field, choice: Choice): void => void setChoices((all) => ({ ...all, [field]: choice }));
  const take = (choice: Choice): void => finish(Object.fromEntries(fields.map((field) => [field, choice])));
  const finish = (result: Partial<Record<Field, Choice>>): void => {
    editor.decide(result);
    props.onClose();
  };

  return (
    <Dialog
      open
      width="1180px"
      title={`${theirName()} saved this ${editor.kind.noun} while you were editing`}
      description={`Both of you changed ${said(fields.map((field) => nameOf(field).toLowerCase()))}. Choose one of each. Your text stays on this computer until you decide.`}
      closeLabel="Decide later"
      onClose={() => props.onClose()}
      footer={
        <>
          <Button kind="primary" disabled={open().length > 0} onClick={() => finish(choices())}>
            Save this result
          </Button>
          <Show when={open().length > 0}>
            <span class="q">Still to choose: {said(open().map((field) => nameOf(field).toLowerCase()))}.</span>
          </Show>
          <span class="end" />
          <Button kind="quiet" onClick={() => take('mine')}>
            Keep all of mine
          </Button>
          <Button kind="quiet" onClick={() => take('theirs')}>
            Take {theirName()}’s version
          </Button>
          <Button kind="quiet" onClick={() => props.onClose()}>
            Decide later
          </Button>
        </>
      }
    >
      <div class="cmp" role="group" aria-label="Fields changed by both" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">
                <b>When you opened it</b>
              </th>
              <th scope="col">
                <b>{theirName()}</b>
                <Show when={editor.other()}>{(other) => <span class="n">Saved {timeOfDay(other().at)}</span>}</Show>
              </th>
              <th scope="col">
                <b>You</b>
                <span>Not saved yet</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={fields}>
              {(field) => (
                <tr>
                  <th scope="row">{nameOf(field)}</th>
                  <td class="q">{valueAsText(editor.kind, field, editor.draft().origin) || 'Empty'}</td>
                  <td>
                    <Option field={field} choice="theirs" chosen={choices()[field]} values={editor.draft().server} onChoose={choose} />
                  </td>
                  <td>
                    <Option field={field} choice="mine" chosen={choices()[field]} values={editor.draft().mine} onChoose={choose} />
                  </td>
                </tr>
              )}
            </For>
            <Show when={merged().length > 0}>
              <tr>
                <th scope="row">Merged already</th>
                <td colspan="3" class="q">
                  {said(merged())}. Nothing to decide.
                </td>
              </tr>
            </Show>
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

interface OptionProps {
  field: Field;
  choice: Choice;
  chosen: Choice | undefined;
  values: SharedValues;
  onChoose: (field: Field, choice: Choice) => void;
}

function Option(props: OptionProps): JSX.Element {
  const editor = useEditor();
  const text = (values: SharedValues): string => valueAsText(editor.kind, props.field, values);
  const parts = () => diffWords(text(editor.draft().origin), text(props.values));
  return (
    <label class="opt">
      <input
        class="radio"
        type="radio"
        name={`compare-${props.field}`}
        checked={props.chosen === props.choice}
        onChange={() => props.onChoose(props.field, props.choice)}
      />
      <span>
        <span class="vh">{props.choice === 'mine' ? 'Yours: ' : 'Theirs: '}</span>
        <For each={parts()} fallback="Empty">
          {(part) => (
            <Show when={part.kind !== 'same'} fallback={part.text}>
              {part.kind === 'added' ? <ins>{part.text}</ins> : <del>{part.text}</del>}
            </Show>
          )}
        </For>
      </span>
    </label>
  );
}
