import { describeFailure, useKit } from '@atelier/admin-kit';
import { ApiProblem } from '@atelier/api-client';
import { Notice } from '@atelier/ui';
import { createEffect, Show, type JSX, type ParentProps } from 'solid-js';
import { adminPath } from './doors.js';
import { Plate } from './plate.js';

/** A page that opens without a session: title of the tab, the plate, and the focus on its heading. */
export function DoorPage(props: ParentProps<{ title: string }>): JSX.Element {
  const kit = useKit();
  createEffect(() => {
    document.title = `${props.title} · ${kit.siteName()}`;
    // To what is to be typed or pressed first; where nothing is, the heading is read.
    const first = document.querySelector<HTMLElement>('.login-form [data-first]') ?? document.querySelector<HTMLElement>('.login h1');
    first?.focus();
  });
  return <Plate title={props.title}>{props.children}</Plate>;
}

export const isSpent = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'auth.link_spent';

export function LeaveLink(props: ParentProps<{ to: string; primary?: boolean; onLeave: (path: string) => void }>): JSX.Element {
  return (
    <a
      class={props.primary === true ? 'btn primary wide' : 'link'}
      href={adminPath(props.to)}
      onClick={(event) => {
        event.preventDefault();
        props.onLeave(props.to);
      }}
    >
      {props.children}
    </a>
  );
}

/** What went wrong that belongs to no field. */
export function Failed(props: { error: unknown; what: string }): JSX.Element {
  const failure = () => describeFailure(props.error, props.what);
  return (
    <Show when={props.error !== null}>
      <div class="mb-4">
        <Notice kind="failure" title={failure().title}>
          {failure().text} <span class="qq">{failure().reference}</span>
        </Notice>
      </div>
    </Show>
  );
}
