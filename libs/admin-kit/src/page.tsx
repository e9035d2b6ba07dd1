import { Icon } from '@atelier/ui';
import { createEffect, Show, type JSX, type ParentProps } from 'solid-js';
import { useKit } from './kit.js';
import { Slot, type SlotProps } from './slots.js';

type PageProps = ParentProps<{
  /** Title of the page and of the browser's tab. */
  title: string;
  /** Stands in the bar instead of the title: a way back, a breadcrumb. */
  lead?: JSX.Element;
  /** Quiet words after the title. */
  note?: JSX.Element;
  /** Right end of the bar: save state first, then acts. */
  actions?: JSX.Element;
  context?: JSX.Element;
  /** False while the context column has nothing to show. */
  hasContext?: boolean;
  contextLabel?: string;
  contextClass?: string;
  class?: string;
  /** The sheet has no margins: a list or a library fills it. */
  flush?: boolean;
  /** Nothing in the sheet takes the focus: the sheet itself does, so that keys can scroll it. */
  toRead?: boolean;
  /** The tray shows its lines here; elsewhere only its first. */
  trayOpen?: boolean;
}>;

/** Bar, sheet, context and tray of one page: the frame around them belongs to the shell. */
export function Page(props: PageProps): JSX.Element {
  const kit = useKit();
  const hasContext = (): boolean => props.hasContext ?? props.context !== undefined;
  createEffect(() => (document.title = `${props.title} · ${kit.siteName()}`));
  return (
    <div class={`page-grid ${props.class ?? ''}`} classList={{ 'with-context': hasContext() }}>
      <header class="bar">
        <Show when={props.lead} fallback={<h1>{props.title}</h1>}>
          {props.lead}
        </Show>
        <Show when={props.note}>
          <span class="q n hide-s">{props.note}</span>
        </Show>
        <div class="end bar-end">{props.actions}</div>
      </header>
      <OfflineNotice />
      <main class="sheet" classList={{ flush: props.flush === true }} id="main" tabindex={props.toRead === true ? 0 : -1}>
        {props.children}
      </main>
      <Show when={hasContext()}>
        <aside class={`context ${props.contextClass ?? ''}`} aria-label={props.contextLabel ?? 'Details'}>
          {props.context}
        </aside>
      </Show>
      <Show when={kit.uploads.items().length > 0}>
        <Slot<SlotProps['tray']> name="tray" with={{ folded: props.trayOpen !== true }} />
      </Show>
    </div>
  );
}

function OfflineNotice(): JSX.Element {
  const kit = useKit();
  return (
    <div class="page-notice" role="status">
      <Show when={!kit.connection.online()}>
        <div class="notice off">
          <Icon name="offline" />
          <div>
            <b>No connection.</b> What you type is kept on this computer and saved when the connection returns.
            <Show when={kit.uploads.unsent() > 0}>
              {' '}
              {kit.uploads.unsent() === 1 ? '1 upload waits' : `${kit.uploads.unsent()} uploads wait`} and will go on from where it stopped;
              the server keeps for a day what was sent.
            </Show>
          </div>
        </div>
      </Show>
    </div>
  );
}
