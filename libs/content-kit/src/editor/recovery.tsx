import { stillDifferent, type KeptChanges } from '@atelier/admin-kit/saving';
import { Button, momentAndTime, Notice } from '@atelier/ui';
import { createEffect, createResource, Show, type JSX } from 'solid-js';
import type { SharedValues } from '../kind.js';
import { said } from '../words.js';
import { valuesOf, type Editor } from './create-editor.js';
import { useEditor } from './editor-context.js';
import { fieldName } from './field-text.js';
import { forgetDraft, orphanedDrafts } from './kept-drafts.js';

interface Found {
  changes: KeptChanges<SharedValues>;
  at: Date;
  where: 'this computer' | 'another computer';
  forget: () => unknown;
}

/** Text of a crashed or closed tab, or of another computer: offered, never put back unasked. */
export function Recovery(): JSX.Element {
  const editor = useEditor();
  const [found, { refetch }] = createResource(
    async (): Promise<Found | null> => (await onThisComputer(editor)) ?? (await onServer(editor)),
  );
  createEffect(() => editor.setUndecided(found.loading || Boolean(found())));
  /** There may be more: from another computer besides this one. */
  const finish = async (kept: Found): Promise<void> => {
    await kept.forget();
    await refetch();
  };
  return (
    <Show when={!found.loading && found()}>
      {(kept) => (
        <div class="recovery">
          <Notice
            title={`Text from ${kept().where}, ${momentAndTime(kept().at)}, was never saved.`}
            actions={
              <>
                <Button
                  size="row"
                  onClick={() => {
                    editor.restoreKept(kept().changes);
                    void finish(kept());
                  }}
                >
                  Put it back
                </Button>
                <Button size="row" kind="quiet" onClick={() => void finish(kept())}>
                  Discard
                </Button>
              </>
            }
          >
            {said(stillDifferent(editor.draft().server, kept().changes).map((field) => fieldName(editor.kind, field)))} differ from what is
            saved. It is kept until you decide.
          </Notice>
        </div>
      )}
    </Show>
  );
}

async function onThisComputer(editor: Editor): Promise<Found | null> {
  const drafts = await orphanedDrafts(editor.item().id, editor.key).catch(() => []);
  const server = valuesOf(editor.item());
  const changesOf = (draft: (typeof drafts)[number]) => draft as unknown as KeptChanges<SharedValues>;
  const useful = drafts.filter((draft) => stillDifferent(server, changesOf(draft)).length > 0);
  for (const draft of drafts.filter((candidate) => !useful.includes(candidate))) void forgetDraft(draft.key);
  const [first] = useful;
  if (first === undefined) return null;
  return {
    changes: changesOf(first),
    at: new Date(first.at),
    where: 'this computer',
    forget: () => forgetDraft(first.key).catch(() => {}),
  };
}

async function onServer(editor: Editor): Promise<Found | null> {
  if (!editor.mayWrite()) return null;
  const id = editor.item().id;
  const { draft } = await editor.calls.draft(id).catch(() => ({ draft: null }));
  const { mine, origin } = (draft?.changes ?? {}) as Partial<KeptChanges<SharedValues>>;
  if (draft === null || mine === undefined || origin === undefined) return null;
  const forget = () => editor.calls.dropDraft(id).catch(() => {});
  const changes = { mine, origin };
  if (stillDifferent(valuesOf(editor.item()), changes).length > 0)
    return { changes, at: new Date(draft.savedAt), where: 'another computer', forget };
  void forget();
  return null;
}
