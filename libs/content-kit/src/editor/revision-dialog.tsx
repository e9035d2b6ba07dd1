import { describeFailure } from '@atelier/admin-kit';
import { same } from '@atelier/admin-kit/saving';
import type { Revision } from '@atelier/contracts';
import { After, Button, Dialog, momentAndTime, Notice } from '@atelier/ui';
import { createResource, For, Show, type JSX } from 'solid-js';
import type { SharedValues } from '../kind.js';
import { useEditor } from './editor-context.js';
import { fieldName, valueAsText } from './field-text.js';
import { diffWords } from './words-diff.js';

interface RevisionDialogProps {
  revision: Revision;
  by: string;
  onClose: () => void;
  onRestore: () => void;
}

/** An earlier version beside the present one, field by field, only where they differ. */
export default function RevisionDialog(props: RevisionDialogProps): JSX.Element {
  const editor = useEditor();
  const [found] = createResource(
    () => props.revision.id,
    (id) =>
      editor.calls.revision(editor.item().id, id).then(
        (revision) => ({ values: { ...revision.content, slug: editor.get('slug') } }),
        (error: unknown) => ({ error }),
      ),
  );
  const values = (): SharedValues | undefined => {
    const result = found.loading ? undefined : found.latest;
    return result !== undefined && 'values' in result ? result.values : undefined;
  };
  const failure = () => {
    const result = found.loading ? undefined : found.latest;
    return result !== undefined && 'error' in result ? describeFailure(result.error, 'This version could not be fetched.') : undefined;
  };
  const different = (then: SharedValues): (keyof SharedValues)[] =>
    (Object.keys(then) as (keyof SharedValues)[]).filter((field) => !same(then[field], editor.get(field)));
  const parts = (field: keyof SharedValues, then: SharedValues) =>
    diffWords(valueAsText(editor.kind, field, then), valueAsText(editor.kind, field, editor.draft().mine));

  return (
    <Dialog
      open
      width="960px"
      title={`Version ${props.revision.version}, ${momentAndTime(props.revision.savedAt)}`}
      description={`${props.revision.publishedAt === null ? 'Saved' : 'Published'} by ${props.by}. Struck out is what has gone since then, underlined what has come.`}
      closeLabel="Close"
      onClose={() => props.onClose()}
      footer={
        <>
          <Show when={editor.mayWrite()}>
            <Button
              kind="primary"
              disabled={values() === undefined || different(values() as SharedValues).length === 0}
              onClick={() => props.onRestore()}
            >
              Bring it back
            </Button>
            <span class="q">As a new version; nothing is lost.</span>
          </Show>
          <span class="end" />
          <Button kind="quiet" onClick={() => props.onClose()}>
            Close
          </Button>
        </>
      }
    >
      <Show when={failure()}>
        {(reason) => (
          <Notice kind="failure" title={reason().title}>
            {reason().text} <span class="qq">{reason().reference}</span>
          </Notice>
        )}
      </Show>
      <Show
        when={values()}
        fallback={
          <Show when={failure() === undefined}>
            <After>
              <span class="sk w-80" aria-hidden="true" />
            </After>
          </Show>
        }
      >
        {(then) => (
          <Show when={different(then()).length > 0} fallback={<p class="q">It is the same as what is there now.</p>}>
            <div class="cmp" role="group" aria-label="Fields that differ" tabindex="0">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Field</th>
                    <th scope="col">Then</th>
                    <th scope="col">Since then</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={different(then())}>
                    {(field) => (
                      <tr>
                        <th scope="row">{fieldName(editor.kind, field)}</th>
                        <td class="q">{valueAsText(editor.kind, field, then()) || 'Empty'}</td>
                        <td>
                          <For each={parts(field, then())} fallback="Empty">
                            {(part) => (
                              <Show when={part.kind !== 'same'} fallback={part.text}>
                                {part.kind === 'added' ? <ins>{part.text}</ins> : <del>{part.text}</del>}
                              </Show>
                            )}
                          </For>
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </div>
          </Show>
        )}
      </Show>
    </Dialog>
  );
}
