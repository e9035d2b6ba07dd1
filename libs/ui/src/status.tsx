import type { ContentStatus } from '@atelier/contracts';
import { Show, type JSX } from 'solid-js';

export const STATUS_WORDS: Record<ContentStatus | 'trashed', string> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  archived: 'Archived',
  trashed: 'In the trash',
};

/** Shape and word, so that nothing depends on colour. */
export function StatusMark(props: { status: ContentStatus | 'trashed'; shapeOnly?: boolean; word?: string }): JSX.Element {
  return (
    <span class="st">
      <StatusShape status={props.status} />
      <Show when={props.shapeOnly !== true} fallback={<span class="vh">{STATUS_WORDS[props.status]}</span>}>
        {props.word ?? STATUS_WORDS[props.status]}
      </Show>
    </span>
  );
}

export function StatusShape(props: { status: ContentStatus | 'trashed' }): JSX.Element {
  return (
    <svg class="i s12" viewBox="0 0 16 16" aria-hidden="true">
      <Show when={props.status === 'archived'}>
        <path d="M2.5 8h11" />
      </Show>
      <Show when={props.status === 'trashed'}>
        <path d="m4 4 8 8m0-8-8 8" />
      </Show>
      <Show when={props.status !== 'archived' && props.status !== 'trashed'}>
        <circle cx="8" cy="8" r="5.5" fill={props.status === 'published' ? 'currentColor' : 'none'} />
      </Show>
      <Show when={props.status === 'scheduled'}>
        <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
      </Show>
    </svg>
  );
}
