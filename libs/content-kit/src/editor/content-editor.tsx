import { describeFailure, isTyping, Page, runKey, useKit, type KeyMap } from '@atelier/admin-kit';
import { ApiProblem } from '@atelier/api-client';
import { After, Button, counted, EmptyState, Icon, IconButton, Notice, StatusMark } from '@atelier/ui';
import { A, useNavigate, useParams } from '@solidjs/router';
import { createResource, createSignal, lazy, Match, onCleanup, onMount, Show, Suspense, Switch, type JSX } from 'solid-js';
import '../content-kit.css';
import { KindProvider, useKind } from '../kind-context.js';
import type { KindOfContent, Row, SharedValues, View } from '../kind.js';
import { sentence } from '../words.js';
import { createEditor, type Editor } from './create-editor.js';
import { DescribeImage } from './describe-image.js';
import { EditorProvider } from './editor-context.js';
import { createPublishActs } from './publish-acts.js';
import { Publication, PublishButtons } from './publication.js';
import { Recovery } from './recovery.js';
import { Revisions } from './revisions.js';
import { SaveStatus } from './save-status.js';
import { Seo } from './seo.js';

const CompareDialog = lazy(() => import('./compare-dialog.js'));

interface ContentEditorProps<V extends SharedValues, R extends Row> {
  kind: KindOfContent<V, R>;
  /** The sheet: everything under the title bar. */
  fields: () => JSX.Element;
  /** In the column at the right, between search results and versions. */
  aside?: () => JSX.Element;
  /** True if it keeps its address and stays out of the trash. */
  fixed?: (item: View<V>) => boolean;
}

/** One piece of content: its fields, whether it is public, and what it was before. */
export function ContentEditor<V extends SharedValues, R extends Row>(props: ContentEditorProps<V, R>): JSX.Element {
  const kit = useKit();
  const params = useParams<{ id: string }>();
  const [item, { refetch }] = createResource(
    () => params.id,
    (id) =>
      props.kind
        .calls(kit)
        .get(id)
        .then(
          (found): { found: View<V> } | { error: unknown } => ({ found }),
          (error: unknown) => ({ error }),
        ),
  );
  const loaded = () => (item.loading ? undefined : item.latest);
  const found = (): View<V> | undefined => {
    const result = loaded();
    return result !== undefined && 'found' in result ? result.found : undefined;
  };
  const failure = (): { error: unknown } | undefined => {
    const result = loaded();
    return result !== undefined && 'error' in result ? result : undefined;
  };
  return (
    <KindProvider value={props.kind}>
      <Switch fallback={<Loading />}>
        <Match when={found()}>{(open) => <Open {...props} item={open()} />}</Match>
        <Match when={failure()}>{(failed) => <Unopened error={failed().error} onRetry={() => void refetch()} />}</Match>
      </Switch>
    </KindProvider>
  );
}

function Open<V extends SharedValues, R extends Row>(props: ContentEditorProps<V, R> & { item: View<V> }): JSX.Element {
  const navigate = useNavigate();
  // Below here everything works on the fields that all kinds share.
  const editor = createEditor(props.kind, props.item) as unknown as Editor;
  const acts = createPublishActs(editor, () => navigate(props.kind.path));
  const [comparing, setComparing] = createSignal(false);
  const keys: KeyMap = {
    'Ctrl+s': () => void editor.saveNow(),
    'Ctrl+Shift+Enter': () => void acts.run('publish'),
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || runKey(keys, event)) return;
    // In a field Ctrl Z is the field's own; elsewhere it takes back what was done to the page.
    if (!isTyping(event.target)) runKey({ 'Ctrl+z': () => void editor.undo(), 'Ctrl+Shift+z': () => void editor.redo() }, event);
  };
  onMount(() => {
    addEventListener('keydown', onKey);
    onCleanup(() => removeEventListener('keydown', onKey));
  });
  const title = (): string => editor.get('title').trim() || 'Untitled';
  const fixed = (): boolean => props.fixed?.(editor.item() as View<V>) ?? false;
  const changes = (): number => editor.item().published?.changes.length ?? 0;

  return (
    <EditorProvider value={editor}>
      <Page
        title={title()}
        class="editor"
        lead={<Crumb title={title()} />}
        contextLabel="Publication, search and history"
        actions={
          <>
            <SaveStatus onCompare={() => setComparing(true)} />
            <IconButton
              class="hide-s"
              icon="undo"
              label={editor.nextUndo() === undefined ? 'Nothing to undo' : `Undo: ${(editor.nextUndo() ?? '').replace(/ \d{10,}$/, '')}`}
              disabled={editor.nextUndo() === undefined}
              onClick={() => void editor.undo()}
            />
            <Show when={editor.item().status === 'published'}>
              <a class="btn hide-s" href={props.kind.publicPath(editor.item().slug)} target="_blank" rel="noopener">
                <Icon name="eye" />
                See it
              </a>
            </Show>
          </>
        }
        context={
          <>
            <Publication acts={acts} fixed={fixed()} />
            <Seo />
            {props.aside?.()}
            <Revisions />
          </>
        }
      >
        <div class="page">
          <h1 class="vh">Edit {title()}</h1>
          <Recovery />
          <Show when={editor.item().trashedAt !== null}>
            <div class="recovery">
              <Notice
                kind="warning"
                title={`This ${props.kind.noun} is in the trash.`}
                actions={
                  <Button size="row" onClick={() => void acts.run('restore')}>
                    Restore
                  </Button>
                }
              >
                It can be read here, and edited after it is restored.
              </Notice>
            </div>
          </Show>
          {props.fields()}
          <DescribeImage />
        </div>
        <section class="dock show-s" aria-label="Publish">
          <StatusMark status={editor.item().trashedAt === null ? editor.item().status : 'trashed'} />
          <span class="qq small">{changes() > 0 ? counted(changes(), 'change') : ''}</span>
          <span class="end" />
          <PublishButtons acts={acts} compact fixed={fixed()} />
        </section>
      </Page>
      <Suspense>
        <Show when={comparing()}>
          <CompareDialog onClose={() => setComparing(false)} />
        </Show>
      </Suspense>
    </EditorProvider>
  );
}

function Crumb(props: { title: string }): JSX.Element {
  const kind = useKind();
  return (
    <nav class="crumb" aria-label="Breadcrumb">
      <A class="link hide-s" href={kind.path}>
        {kind.title}
      </A>
      <span class="hide-s" aria-hidden="true">
        /
      </span>
      <A class="icon show-s -ml-3" href={kind.path} aria-label={`Back to ${kind.nouns}`}>
        <Icon name="back" />
      </A>
      <span aria-current="page" class="clip">
        {props.title}
      </span>
    </nav>
  );
}

function Loading(): JSX.Element {
  const kind = useKind();
  return (
    <Page title={sentence(kind.noun)} lead={<Crumb title="" />} class="editor">
      <After>
        <div class="page grid gap-5" aria-hidden="true">
          <span class="sk h-10 w-96" />
          <span class="sk w-120" />
          <span class="sk mt-8" />
          <span class="sk" />
          <span class="sk w-80" />
        </div>
      </After>
    </Page>
  );
}

function Unopened(props: { error: unknown; onRetry: () => void }): JSX.Element {
  const kind = useKind();
  const navigate = useNavigate();
  const gone = (): boolean => props.error instanceof ApiProblem && props.error.status === 404;
  const failure = () => describeFailure(props.error, `The ${kind.noun} could not be opened.`);
  return (
    <Page title={sentence(kind.noun)} lead={<Crumb title="" />} flush>
      <Show
        when={gone()}
        fallback={
          <Notice
            kind="failure"
            title={failure().title}
            actions={
              <Button size="row" onClick={() => props.onRetry()}>
                Try again
              </Button>
            }
          >
            {failure().text} <span class="qq">{failure().reference}</span>
          </Notice>
        }
      >
        <EmptyState
          title={`No ${kind.noun} has this address`}
          actions={
            <Button kind="primary" onClick={() => navigate(kind.path)}>
              All {kind.nouns}
            </Button>
          }
        >
          It may have been removed for good. What is in the trash still has its address.
        </EmptyState>
      </Show>
    </Page>
  );
}
