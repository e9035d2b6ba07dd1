import { useKit } from '@atelier/admin-kit';
import { Button, counted, Icon, Menu, momentAndTime, StatusMark, type MenuItem } from '@atelier/ui';
import { createMemo, createSignal, Index, Show, type JSX } from 'solid-js';
import type { Check } from '../kind.js';
import { said, sentence } from '../words.js';
import { useEditor } from './editor-context.js';
import { fieldName } from './field-text.js';
import { PreviewLink } from './preview-link.js';
import type { PublishActs } from './publish-acts.js';
import { inPlace, readiness } from './readiness.js';
import { Schedule } from './schedule.js';
import { SlugField } from './slug-field.js';

/** Is it public, since when, what is not yet, and what it takes. */
export function Publication(props: { acts: PublishActs; fixed?: boolean }): JSX.Element {
  const kit = useKit();
  const editor = useEditor();
  const [shown, setShown] = createSignal(false);
  const item = () => editor.item();
  const changes = (): readonly string[] => item().published?.changes ?? [];
  const status = () => (item().trashedAt === null ? item().status : 'trashed');
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
          when={item().published}
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
                {item().status === 'published' ? 'since' : item().status === 'scheduled' ? 'from' : 'last'}{' '}
                <span class="n">{momentAndTime(published().at)}</span>
              </dd>
              <Show when={item().status === 'published'}>
                <dt>Not yet</dt>
                <dd>
                  <Show when={changes().length > 0} fallback="Nothing: the site shows all of it.">
                    {counted(changes().length, 'change')} since then.{' '}
                    <button type="button" class="link" aria-expanded={shown()} onClick={() => setShown(!shown())}>
                      {shown() ? 'Hide' : 'Show'}
                    </button>
                    <Show when={shown()}>
                      <span class="block q">{said(changes().map((field) => fieldName(editor.kind, field)))}</span>
                    </Show>
                  </Show>
                </dd>
              </Show>
            </>
          )}
        </Show>
        <SlugField fixed={props.fixed ?? false} />
      </dl>
      <Readiness />
      <Show
        when={kit.session.may('content.publish')}
        fallback={<p class="help">Your role may not publish. Ask an editor or an administrator.</p>}
      >
        <PublishButtons acts={props.acts} fixed={props.fixed ?? false} />
      </Show>
      <PreviewLink />
    </section>
  );
}

export function useBlockers(): () => Check[] {
  const editor = useEditor();
  return createMemo(() => readiness(editor.kind, editor.draft().mine, editor.images()).filter((check) => !check.ok && check.needed));
}

function Readiness(): JSX.Element {
  const editor = useEditor();
  const missing = createMemo(() => readiness(editor.kind, editor.draft().mine, editor.images()).filter((check) => !check.ok));
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
      {/* By place: each is made anew with every change of the text, and its button must keep the focus and a click that has begun. */}
      <Index each={missing()}>
        {(check) => (
          <li class={check().needed ? 'danger' : 'warn'}>
            <Icon name="warning" size={12} />
            <button type="button" class="link" onClick={() => go(check())}>
              {check().needed && /^A /.test(check().text) ? `${check().text} is needed to publish` : check().text}
            </button>
          </li>
        )}
      </Index>
      <Show when={inPlace(editor.kind, editor.draft().mine)}>
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

export function PublishButtons(props: { acts: PublishActs; compact?: boolean; fixed?: boolean }): JSX.Element {
  const editor = useEditor();
  const [scheduling, setScheduling] = createSignal(false);
  const blockers = useBlockers();
  const item = () => editor.item();
  const isPublic = (): boolean => item().status === 'published';
  const isScheduled = (): boolean => item().status === 'scheduled';
  const nothingNew = (): boolean => isPublic() && (item().published?.changes.length ?? 0) === 0 && editor.saveState().kind === 'saved';
  const reason = (): string => {
    if (blockers().length > 0)
      return (
        sentence(said(blockers().map((check) => check.text.replace(/^A /, 'a ')))) +
        (blockers()[0]?.text.startsWith('A ') ? ' is missing.' : '.')
      );
    if (isScheduled()) return 'Publish shows it at once. The schedule keeps what it had when it was made.';
    return nothingNew() ? 'Everything is public.' : 'Public within seconds.';
  };
  const more = (): MenuItem[] => [
    ...(isPublic()
      ? []
      : [{ label: isScheduled() ? 'Another time…' : 'Schedule…', disabled: blockers().length > 0, run: () => setScheduling(true) }]),
    ...(isScheduled() ? [{ label: 'Take off the schedule', run: () => void props.acts.run('unpublish') }] : []),
    ...(isPublic() ? [{ label: 'Take off the site', run: () => void props.acts.run('unpublish') }] : []),
    { label: 'Archive', run: () => void props.acts.run('archive') },
    ...(props.fixed === true ? [] : [{ label: 'Move to trash', apart: true, danger: true, run: () => void props.acts.run('trash') }]),
  ];
  return (
    <Show
      when={item().trashedAt === null && item().status !== 'archived'}
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
        <Menu label="More: schedule, take off the site, archive, trash" class="btn primary" icon="down" items={more()} />
      </div>
      <Show when={props.compact !== true}>
        <p class="help">{reason()}</p>
      </Show>
      <Show when={scheduling()}>
        <Schedule acts={props.acts} onClose={() => setScheduling(false)} />
      </Show>
    </Show>
  );
}
