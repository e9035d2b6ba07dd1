import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import { Button, moment } from '@atelier/ui';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useEditor } from './editor-context.js';

const FEW = 4;

/** What was public, when, and by whom. */
export function Revisions(): JSX.Element {
  const kit = useKit();
  const editor = useEditor();
  const [all, setAll] = createSignal(false);
  const query = useQuery(
    () => ({
      queryKey: ['projects', 'revisions', editor.project().id, editor.project().published?.at ?? ''],
      queryFn: () => kit.api.projects.revisions(editor.project().id),
    }),
    () => queryClient,
  );
  const items = () => (query.isPending || query.isError ? [] : (query.data?.items ?? []));
  const who = (by: { id: string; name: string } | null): string =>
    by === null ? 'The system' : by.id === kit.session.user()?.id ? 'You' : by.name;
  return (
    <section aria-labelledby="revisions-heading">
      <h2 class="h" id="revisions-heading">
        Revisions
        <Show when={items().length > FEW}>
          <button type="button" class="link end" aria-expanded={all()} onClick={() => setAll(!all())}>
            {all() ? 'Fewer' : `All ${items().length}`}
          </button>
        </Show>
      </h2>
      <Show when={!query.isError} fallback={<RevisionsFailure onRetry={() => void query.refetch()} />}>
        <ol class="revs">
          <For each={all() ? items() : items().slice(0, FEW)}>
            {(revision) => (
              <li>
                <time datetime={revision.savedAt}>{moment(revision.savedAt)}</time>
                <span>
                  <b>{who(revision.savedBy)}</b>
                  <br />
                  <span class="q">
                    {revision.publishedAt === null ? 'Saved' : 'Published'} version {revision.version}
                  </span>
                </span>
                <Show when={revision.current}>
                  <span class="qq small">{editor.project().status === 'published' ? 'public' : 'last'}</span>
                </Show>
              </li>
            )}
          </For>
        </ol>
        <Show when={!query.isPending && items().length === 0}>
          <p class="q">None yet. Each publication is kept here.</p>
        </Show>
      </Show>
    </section>
  );
}

function RevisionsFailure(props: { onRetry: () => void }): JSX.Element {
  return (
    <p class="q">
      They could not be fetched. The project itself is fine.{' '}
      <Button size="row" onClick={() => props.onRetry()}>
        Try again
      </Button>
    </p>
  );
}
