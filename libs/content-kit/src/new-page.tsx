import { describeFailure, Page, useKit, type Failure } from '@atelier/admin-kit';
import { Button, Notice } from '@atelier/ui';
import { A, useNavigate, useSearchParams } from '@solidjs/router';
import { createSignal, onMount, Show, type JSX } from 'solid-js';
import './content-kit.css';
import type { KindOfContent, Row, SharedValues } from './kind.js';

/** A title is all it takes to begin. */
export function NewContent<V extends SharedValues, R extends Row>(props: { kind: KindOfContent<V, R> }): JSX.Element {
  const kit = useKit();
  const kind = props.kind;
  const navigate = useNavigate();
  const [search] = useSearchParams<{ title?: string }>();
  const [title, setTitle] = createSignal(search.title ?? '');
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure | null>(null);
  // One key for one intention: pressing twice, or again after silence, makes one.
  const key = crypto.randomUUID();
  let field: HTMLTextAreaElement | undefined;
  onMount(() => field?.focus());

  const create = async (): Promise<void> => {
    if (busy() || title().trim() === '') {
      field?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      const item = await kind.calls(kit).create({ title: title().trim() }, key);
      navigate(`${kind.path}/${item.id}`, { replace: true });
    } catch (error) {
      setFailure(describeFailure(error, `The ${kind.noun} was not created.`));
      setBusy(false);
    }
  };

  return (
    <Page
      title={`New ${kind.noun}`}
      lead={
        <nav class="crumb" aria-label="Breadcrumb">
          <A class="link" href={kind.path}>
            {kind.title}
          </A>
          <span aria-hidden="true">/</span>
          <span aria-current="page">New {kind.noun}</span>
        </nav>
      }
    >
      <form
        class="page"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <h1 class="vh">New {kind.noun}</h1>
        <label class="lab" for="new-title">
          Title
        </label>
        <textarea
          ref={field}
          id="new-title"
          class="title"
          rows={1}
          maxLength={160}
          placeholder={kind.editor.titleHelp}
          value={title()}
          onInput={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void create();
          }}
        />
        <p class="q mt-3 mb-6">Everything else can wait. Nothing is public until you publish it.</p>
        <Show when={failure()}>
          {(reason) => (
            <div class="mb-6">
              <Notice kind="failure" title={reason().title}>
                {reason().text} The title is kept. <span class="qq">{reason().reference}</span>
              </Notice>
            </div>
          )}
        </Show>
        <div class="acts">
          <Button type="submit" kind="primary" busy={busy()} disabled={title().trim() === ''}>
            Create draft
          </Button>
          <Show when={title().trim() === ''}>
            <span class="q">Type a title to begin.</span>
          </Show>
        </div>
      </form>
    </Page>
  );
}
