import { describeFailure, useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { Revision } from '@atelier/contracts';
import { Button, moment } from '@atelier/ui';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, lazy, Show, Suspense, type JSX } from 'solid-js';
import { useEditor } from './editor-context.js';

const RevisionDialog = lazy(() => import('./revision-dialog.js'));
const FEW = 4;

/** What stood in it, when, by whom; each can be looked at beside what is there now, and brought back. */
export function Revisions(): JSX.Element {
  const kit = useKit();
  const editor = useEditor();
  const [all, setAll] = createSignal(false);
  const [open, setOpen] = createSignal<Revision | null>(null);
  const query = useQuery(
    () => ({
      queryKey: [editor.kind.id, 'revisions', editor.item().id, editor.item().version],
      queryFn: () => editor.calls.revisions(editor.item().id),
      placeholderData: (before: { items: Revision[] } | undefined) => before,
    }),
    () => queryClient,
  );
  const items = () => (query.isPending || query.isError ? [] : (query.data?.items ?? []));
  const who = (by: { id: string; name: string } | null): string =>
    by === null ? 'The system' : by.id === kit.session.user()?.id ? 'You' : by.name;
  const restore = async (revision: Revision): Promise<void> => {
    setOpen(null);
    try {
      await editor.saveNow();
      const before = editor.item();
      editor.follow(await editor.calls.restoreRevision(before.id, before.version, revision.id));
      kit.toasts.show({ text: `Version ${revision.version} is back, as a new version. Nothing is public until you publish it.` });
    } catch (error) {
      const failure = describeFailure(error, 'Not brought back.');
      kit.toasts.show({ text: `${failure.title} ${failure.text}`, reference: failure.reference });
    }
  };
  return (
    <section aria-labelledby="revisions-heading">
      <h2 class="h" id="revisions-heading">
        Versions
        <Show when={items().length > FEW}>
          <button type="button" class="link end" aria-expanded={all()} onClick={() => setAll(!all())}>
            {all() ? 'Fewer' : `All ${items().length}`}
          </button>
        </Show>
      </h2>
      <Show when={!query.isError} fallback={<RevisionsFailure noun={editor.kind.noun} onRetry={() => void query.refetch()} />}>
        <ol class="revs">
          <For each={all() ? items() : items().slice(0, FEW)}>
            {(revision) => (
              <li>
                <time datetime={revision.savedAt}>{moment(revision.savedAt)}</time>
                <span>
                  <b>{who(revision.savedBy)}</b>
                  <br />
                  <button type="button" class="link q" onClick={() => setOpen(revision)}>
                    {revision.publishedAt === null ? 'Saved' : 'Published'} version {revision.version}
                  </button>
                </span>
                <Show when={revision.current}>
                  <span class="qq small">{editor.item().status === 'scheduled' ? 'scheduled' : 'public'}</span>
                </Show>
              </li>
            )}
          </For>
        </ol>
        <Show when={!query.isPending && items().length === 0}>
          <p class="q">None yet. What you save and publish is kept here.</p>
        </Show>
      </Show>
      <Suspense>
        <Show when={open()}>
          {(revision) => (
            <RevisionDialog
              revision={revision()}
              by={who(revision().savedBy)}
              onClose={() => setOpen(null)}
              onRestore={() => void restore(revision())}
            />
          )}
        </Show>
      </Suspense>
    </section>
  );
}

function RevisionsFailure(props: { noun: string; onRetry: () => void }): JSX.Element {
  return (
    <p class="q">
      They could not be fetched. The {props.noun} itself is fine.{' '}
      <Button size="row" onClick={() => props.onRetry()}>
        Try again
      </Button>
    </p>
  );
}
