import { Button, momentAndTime, Notice } from '@atelier/ui';
import { createResource, createSignal, Show, type JSX } from 'solid-js';
import { stillDifferent } from '@atelier/admin-kit/saving';
import { valuesOf } from './draft.js';
import { useEditor } from './editor-context.js';
import { fieldName, said } from './field-words.js';
import { forgetDraft, orphanedDrafts, type KeptDraft } from './kept-drafts.js';

/** Text of a crashed or closed tab, offered, never put back unasked. */
export function Recovery(): JSX.Element {
  const editor = useEditor();
  const [done, setDone] = createSignal(false);
  const [kept] = createResource(async (): Promise<KeptDraft | null> => {
    const drafts = await orphanedDrafts(editor.project().id, editor.key).catch(() => []);
    const server = valuesOf(editor.project());
    const useful = drafts.filter((draft) => stillDifferent(server, draft).length > 0);
    for (const draft of drafts.filter((candidate) => !useful.includes(candidate))) void forgetDraft(draft.key);
    return useful[0] ?? null;
  });
  const forget = (draft: KeptDraft): void => {
    setDone(true);
    void forgetDraft(draft.key);
  };
  return (
    <Show when={!done() && !kept.loading && kept()}>
      {(draft) => (
        <div class="recovery">
          <Notice
            title={`Text from this computer, ${momentAndTime(new Date(draft().at))}, was never saved.`}
            actions={
              <>
                <Button
                  size="row"
                  onClick={() => {
                    editor.restoreKept(draft());
                    forget(draft());
                  }}
                >
                  Put it back
                </Button>
                <Button size="row" kind="quiet" onClick={() => forget(draft())}>
                  Discard
                </Button>
              </>
            }
          >
            {said(stillDifferent(editor.draft().server, draft()).map((field) => fieldName(field)))} differ from what is saved. It is kept
            until you decide.
          </Notice>
        </div>
      )}
    </Show>
  );
}
