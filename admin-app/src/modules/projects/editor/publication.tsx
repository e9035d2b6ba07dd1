import { useKit } from '@atelier/admin-kit';
import { Button, counted, Icon, Menu, momentAndTime, StatusMark, type MenuItem } from '@atelier/ui';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { useEditor } from './editor-context.js';
import { fieldName, said } from './field-words.js';
import type { PublishActs } from './publish-acts.js';
import { inPlace, readiness, type Check } from './readiness.js';
import { SlugField } from './slug-field.js';

/** Is it public, since when, what is not yet, and what it takes. */
export function Publication(props: { acts: PublishActs }): JSX.Element {
  const kit = useKit();
  const editor = useEditor();
  const [shown, setShown] = createSignal(false);
  const project = () => editor.project();
  const changes = (): readonly string[] => project().published?.changes ?? [];
  const status = () => (project().trashedAt === null ? project().status : 'trashed');
  return (
    <section aria-labelledby="publication-heading">
      <h2 class="h" id="publication-heading">
        Publication
        <span class="end font-normal">
          <StatusMark status={status()} />
        </span>
      </h2>
      <dl class="kv">
        <Show
          when={project().published}
          fallback={
            <>
              <dt>Public</dt>
              <dd>Not yet. Only staff see it.</dd>
            </>
          }
        >
          {(published) => (
            <>
              <dt>Public</dt>
              <dd>
                {project().status === 'published' ? 'since' : 'last'} <span class="n">{momentAndTime(published().at)}</span>
              </dd>
              <Show when={project().status === 'published'}>
                <dt>Not yet</dt>
                <dd>
                  <Show when={changes().length > 0} fallback="Nothing: the site shows all of it.">
                    {counted(changes().length, 'change')} since then.{' '}
                    <button type="button" class="link" aria-expanded={shown()} onClick={() => setShown(!shown())}>
                      {shown() ? 'Hide' : 'Show'}
                    </button>
                    <Show when={shown()}>
                      <span class="block q">{said(changes().map(fieldName))}</span>
                    </Show>
                  </Show>
                </dd>
              </Show>
            </>
          )}
        </Show>
        <SlugField />
      </dl>
      <Readiness />
      <Show
        when={kit.session.may('content.publish')}
        fallback={<p class="help">Your role may not publish. Ask an editor or an administrator.</p>}
      >
        <PublishButtons acts={props.acts} />
      </Show>
    </section>
  );
}

export function useBlockers(): () => Check[] {
  const editor = useEditor();
  return createMemo(() => readiness(editor.draft().mine, editor.images()).filter((check) => !check.ok && check.needed));
}

function Readiness(): JSX.Element {
  const editor = useEditor();
  const missing = createMemo(() => readiness(editor.draft().mine, editor.images()).filter((check) => !check.ok));
  const go = ({ field, describe }: Check): void => {
    if (describe !== undefined) {
      editor.describe(describe);
      return;
    }
    const place = document.querySelector<HTMLElement>(`[data-field="${field}"]`);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('button.missing, input, textarea, button')?.focus({ preventScroll: true });
  };
  return (
    <ul class="todo">
      <For each={missing()}>
        {(check) => (
          <li class={check.needed ? 'danger' : 'warn'}>
            <Icon name="warning" size={12} />
            <button type="button" class="link" onClick={() => go(check)}>
              {check.needed && /^A /.test(check.text) ? `${check.text} is needed to publish` : check.text}
            </button>
          </li>
        )}
      </For>
      <Show when={inPlace(editor.draft().mine)}>
        {(words) => (
          <li class="q">
            <Icon name="check" size={12} />
            {words()}
          </li>
        )}
      </Show>
    </ul>
  );
}

export function PublishButtons(props: { acts: PublishActs; compact?: boolean }): JSX.Element {
  const editor = useEditor();
  const blockers = useBlockers();
  const project = () => editor.project();
  const isPublic = (): boolean => project().status === 'published';
  const nothingNew = (): boolean => isPublic() && (project().published?.changes.length ?? 0) === 0 && editor.saveState().kind === 'saved';
  const reason = (): string => {
    if (blockers().length > 0)
      return (
        said(blockers().map((check) => check.text.replace(/^A /, 'a '))).replace(/^./, (letter) => letter.toUpperCase()) +
        (blockers()[0]?.text.startsWith('A ') ? ' is missing.' : '.')
      );
    return nothingNew() ? 'Everything is public.' : 'Public within seconds.';
  };
  const more = (): MenuItem[] => [
    ...(isPublic() ? [{ label: 'Take off the site', run: () => void props.acts.run('unpublish') }] : []),
    { label: 'Archive', run: () => void props.acts.run('archive') },
    { label: 'Move to trash', apart: true, danger: true, run: () => void props.acts.run('trash') },
  ];
  return (
    <Show
      when={project().trashedAt === null && project().status !== 'archived'}
      fallback={
        <Button
          kind="primary"
          wide={props.compact !== true}
          busy={props.acts.busy() !== null}
          onClick={() => void props.acts.run('restore')}
        >
          Restore
        </Button>
      }
    >
      <div class="split">
        <Button
          kind="primary"
          busy={props.acts.busy() !== null}
          disabled={blockers().length > 0 || nothingNew()}
          aria-keyshortcuts="Control+Shift+Enter"
          onClick={() => void props.acts.run('publish')}
        >
          {props.acts.busy() === 'publish' ? 'Publishing' : isPublic() ? 'Publish changes' : 'Publish'}
        </Button>
        <Menu label="More: take off the site, archive, trash" class="btn primary" icon="down" items={more()} />
      </div>
      <Show when={props.compact !== true}>
        <p class="help">{reason()}</p>
      </Show>
    </Show>
  );
}
