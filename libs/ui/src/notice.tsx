import { Show, type JSX, type ParentProps } from 'solid-js';
import { Icon, type IconName } from './icon.js';

type NoticeProps = ParentProps<{
  kind?: 'plain' | 'warning' | 'failure';
  icon?: IconName;
  /** What happened. What was kept and what to do follow as children. */
  title: string;
  actions?: JSX.Element;
}>;

export function Notice(props: NoticeProps): JSX.Element {
  const icon = (): IconName => props.icon ?? (props.kind === 'plain' || props.kind === undefined ? 'clock' : 'warning');
  return (
    <div class="notice" classList={{ off: props.kind === 'warning', fail: props.kind === 'failure' }} role="status">
      <Icon name={icon()} />
      <div>
        <b>{props.title}</b> {props.children}
      </div>
      <Show when={props.actions}>
        <div class="act">{props.actions}</div>
      </Show>
    </div>
  );
}

/** What to do first, and what will not happen by itself. */
export function EmptyState(props: ParentProps<{ title: string; actions?: JSX.Element }>): JSX.Element {
  return (
    <div class="empty">
      <h2>{props.title}</h2>
      <p>{props.children}</p>
      <div class="acts">{props.actions}</div>
    </div>
  );
}
