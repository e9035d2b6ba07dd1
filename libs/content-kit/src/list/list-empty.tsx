import type { ContentCounts } from '@atelier/contracts';
import { Button, counted, EmptyState, STATUS_WORDS } from '@atelier/ui';
import { useNavigate } from '@solidjs/router';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { useKind } from '../kind-context.js';
import type { Filters } from './filters.js';

interface EmptyProps {
  filters: Filters;
  counts: ContentCounts | undefined;
  mayWrite: boolean;
  onChange: (change: Partial<Record<keyof Filters, string | undefined>>) => void;
}

/** Names the filter, what it hides, and the way out; or the first step of all. */
export function ListEmpty(props: EmptyProps): JSX.Element {
  const kind = useKind();
  const navigate = useNavigate();
  const elsewhere = (): number => {
    const counts = props.counts;
    return counts === undefined ? 0 : counts.all + counts.archived;
  };
  const what = (): string =>
    props.filters.status === undefined ? kind.noun : `${STATUS_WORDS[props.filters.status].toLowerCase()} ${kind.noun}`;
  return (
    <Switch>
      <Match when={props.filters.status === 'trashed' && props.filters.q === ''}>
        <EmptyState title="The trash is empty">What you move here can be restored for 30 days.</EmptyState>
      </Match>
      <Match when={props.filters.q !== '' || props.filters.own !== ''}>
        <EmptyState
          title={`No ${what()} matches “${props.filters.q || props.filters.own}”`}
          actions={
            <>
              <Show when={props.filters.status !== undefined}>
                <Button onClick={() => props.onChange({ status: undefined })}>Search all statuses</Button>
              </Show>
              <Button kind="quiet" onClick={() => props.onChange({ q: undefined, own: undefined })}>
                Clear search
              </Button>
            </>
          }
        >
          {elsewhere() > 0
            ? `In other statuses: ${counted(elsewhere(), kind.noun)}.`
            : `Look for a part of: ${kind.list.searched.toLowerCase()}.`}
        </EmptyState>
      </Match>
      <Match when={props.filters.status !== undefined}>
        <EmptyState title={`No ${what()}`} actions={<Button onClick={() => props.onChange({ status: undefined })}>Show all</Button>}>
          {counted(props.counts?.all ?? 0, kind.noun)} in all.
        </EmptyState>
      </Match>
      <Match when={true}>
        <EmptyState
          title={`No ${kind.nouns} yet`}
          actions={
            <Show when={props.mayWrite}>
              <Button kind="primary" onClick={() => navigate(`${kind.path}/new`)}>
                New {kind.noun}
              </Button>
            </Show>
          }
        >
          {kind.list.empty}
        </EmptyState>
      </Match>
    </Switch>
  );
}
