import { Button, Dialog, momentAndTime } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { useEditor } from './editor-context.js';
import type { PublishActs } from './publish-acts.js';

/** What `<input type="datetime-local">` takes: the time of this computer, to the minute. */
function local(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The next morning at nine, which is when newsrooms publish. */
function suggestion(): Date {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(9, 0, 0, 0);
  return at;
}

/** When visitors see it. Nobody has to be awake then. */
export function Schedule(props: { acts: PublishActs; onClose: () => void }): JSX.Element {
  const editor = useEditor();
  const due = () => editor.item().published?.at;
  const [typed, setTyped] = createSignal(
    local(editor.item().status === 'scheduled' && due() !== undefined ? new Date(due() ?? '') : suggestion()),
  );
  const at = (): Date | null => {
    const date = new Date(typed());
    return Number.isNaN(date.getTime()) ? null : date;
  };
  const wrong = (): string => {
    const date = at();
    if (date === null) return 'Choose a day and an hour.';
    return date.getTime() <= Date.now() ? 'That moment has passed. Choose a later one.' : '';
  };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const run = async (): Promise<void> => {
    const date = at();
    if (wrong() === '' && date !== null && (await props.acts.run('schedule', date))) props.onClose();
  };
  return (
    <Dialog
      open
      title={`When is “${editor.get('title')}” published?`}
      description="What is on the screen now is what visitors will see then. Later changes stay private until you publish them."
      closeLabel="Cancel"
      onClose={() => props.onClose()}
      footer={
        <>
          <Button kind="primary" busy={props.acts.busy() !== null} disabled={wrong() !== ''} onClick={() => void run()}>
            Schedule
          </Button>
          <Button kind="quiet" onClick={() => props.onClose()}>
            Cancel
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <label class="lab" for="schedule-at">
          Day and hour, {zone}
        </label>
        <input
          id="schedule-at"
          class="in"
          type="datetime-local"
          min={local(new Date())}
          value={typed()}
          aria-invalid={wrong() !== ''}
          aria-describedby="schedule-help"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <p class="help" id="schedule-help" role="status">
          <Show when={wrong() === ''} fallback={<span class="danger">{wrong()}</span>}>
            Public from {momentAndTime(at() ?? new Date())} on.
          </Show>
        </p>
      </form>
    </Dialog>
  );
}
