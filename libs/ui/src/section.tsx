import { Show, type JSX, type ParentProps } from 'solid-js';

/** One part of a long form: its name at the left, its fields at the right. */
export function Section(props: ParentProps<{ id: string; title: string; note?: string }>): JSX.Element {
  return (
    <section aria-label={props.title}>
      <h2 id={props.id} tabindex="-1">
        {props.title}
        <Show when={props.note}>
          <small>{props.note}</small>
        </Show>
      </h2>
      <div class="body">{props.children}</div>
    </section>
  );
}
