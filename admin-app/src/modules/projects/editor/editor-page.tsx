import { describeFailure, isTyping, Page, runKey, useKit, type KeyMap } from '@atelier/admin-kit';
import { ApiProblem } from '@atelier/api-client';
import type { AdminProject } from '@atelier/contracts';
import { After, Button, EmptyState, Icon, IconButton, Notice, StatusMark, counted } from '@atelier/ui';
import { A, useNavigate, useParams } from '@solidjs/router';
import { createResource, createSignal, lazy, Match, onCleanup, onMount, Show, Suspense, Switch, type JSX } from 'solid-js';
import '../projects.css';
import { Body } from './body.js';
import { createEditor } from './create-editor.js';
import { EditorProvider } from './editor-context.js';
import { Facts } from './facts.js';
import { Gallery } from './gallery.js';
import { Head } from './head.js';
import { createPublishActs } from './publish-acts.js';
import { Publication, PublishButtons } from './publication.js';
import { Recovery } from './recovery.js';
import { Related } from './related.js';
import { Revisions } from './revisions.js';
import { SaveStatus } from './save-status.js';
import { Seo } from './seo.js';

const CompareDialog = lazy(() => import('./compare-dialog.js'));

export default function EditorPage(): JSX.Element {
  const kit = useKit();
  const params = useParams<{ id: string }>();
  const [project, { refetch }] = createResource(
    () => params.id,
    (id) =>
      kit.api.projects.get(id).then(
        (found): { found: AdminProject } | { error: unknown } => ({ found }),
        (error: unknown) => ({ error }),
      ),
  );
  const loaded = () => (project.loading ? undefined : project.latest);
  const found = (): AdminProject | undefined => {
    const result = loaded();
    return result !== undefined && 'found' in result ? result.found : undefined;
  };
  const failure = (): { error: unknown } | undefined => {
    const result = loaded();
    return result !== undefined && 'error' in result ? result : undefined;
  };
  return (
    <Switch fallback={<Loading />}>
      <Match when={found()}>{(open) => <ProjectEditor project={open()} />}</Match>
      <Match when={failure()}>{(failed) => <Unopened error={failed().error} onRetry={() => void refetch()} />}</Match>
    </Switch>
  );
}

function ProjectEditor(props: { project: AdminProject }): JSX.Element {
  const navigate = useNavigate();

  const editor = createEditor(props.project);
  const acts = createPublishActs(editor, () => navigate('/projects'));
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
            <Show when={editor.project().status === 'published'}>
              <a class="btn hide-s" href={`/projects/${editor.project().slug}`} target="_blank" rel="noopener">
                <Icon name="eye" />
                See it
              </a>
            </Show>
          </>
        }
        context={
          <>
            <Publication acts={acts} />
            <Seo />
            <Related />
            <Revisions />
          </>
        }
      >
        <div class="page">
          <h1 class="vh">Edit {title()}</h1>
          <Recovery />
          <Show when={editor.project().trashedAt !== null}>
            <div class="recovery">
              <Notice
                kind="warning"
                title="This project is in the trash."
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
          <Head />
          <Facts />
          <Body />
          <Gallery />
        </div>
        <section class="dock show-s" aria-label="Publish">
          <StatusMark status={editor.project().trashedAt === null ? editor.project().status : 'trashed'} />
          <span class="qq small">
            {(editor.project().published?.changes.length ?? 0) > 0
              ? counted(editor.project().published?.changes.length ?? 0, 'change')
              : ''}
          </span>
          <span class="end" />
          <PublishButtons acts={acts} compact />
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
  return (
    <nav class="crumb" aria-label="Breadcrumb">
      <A class="link hide-s" href="/projects">
        Projects
      </A>
      <span class="hide-s" aria-hidden="true">
        /
      </span>
      <A class="icon show-s -ml-3" href="/projects" aria-label="Back to projects">
        <Icon name="back" />
      </A>
      <span aria-current="page" class="clip">
        {props.title}
      </span>
    </nav>
  );
}

function Loading(): JSX.Element {
  return (
    <Page title="Project" lead={<Crumb title="" />} class="editor">
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
  const navigate = useNavigate();
  const gone = (): boolean => props.error instanceof ApiProblem && props.error.status === 404;
  const failure = () => describeFailure(props.error, 'The project could not be opened.');
  return (
    <Page title="Project" lead={<Crumb title="" />} flush>
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
          title="No project has this address"
          actions={
            <Button kind="primary" onClick={() => navigate('/projects')}>
              All projects
            </Button>
          }
        >
          It may have been removed for good. What is in the trash still has its address.
        </EmptyState>
      </Show>
    </Page>
  );
}
