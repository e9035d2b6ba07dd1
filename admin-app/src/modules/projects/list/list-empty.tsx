import type { AdminProjectPage } from '@atelier/contracts';
import { Button, counted, EmptyState, STATUS_WORDS } from '@atelier/ui';
import { useNavigate } from '@solidjs/router';
import { Match, Show, Switch, type JSX } from 'solid-js';
import type { Filters } from './filters.js';

interface EmptyProps {
  filters: Filters;
  counts: AdminProjectPage['counts'] | undefined;
  mayWrite: boolean;
  onChange: (change: Partial<Record<keyof Filters, string | undefined>>) => void;
}

/** Names the filter, what it hides, and the way out; or the first step of all. */
export function ListEmpty(props: EmptyProps): JSX.Element {
  const navigate = useNavigate();
  const elsewhere = (): number => {
    const counts = props.counts;
    return counts === undefined ? 0 : counts.all + counts.archived;
  };
  const what = (): string =>
    props.filters.status === undefined ? 'project' : `${STATUS_WORDS[props.filters.status].toLowerCase()} project`;
  return (
    <Switch>
      <Match when={props.filters.status === 'trashed' && props.filters.q === ''}>
        <EmptyState title="The trash is empty">What you move here can be restored.</EmptyState>
      </Match>
      <Match when={props.filters.q !== '' || props.filters.discipline !== ''}>
        <EmptyState
          title={`No ${what()} matches “${props.filters.q || props.filters.discipline}”`}
          actions={
            <>
              <Show when={props.filters.status !== undefined}>
                <Button onClick={() => props.onChange({ status: undefined })}>Search all statuses</Button>
              </Show>
              <Button kind="quiet" onClick={() => props.onChange({ q: undefined, discipline: undefined })}>
                Clear search
              </Button>
            </>
          }
        >
          {elsewhere() > 0
            ? `In other statuses: ${counted(elsewhere(), 'project')}.`
            : 'Look for a part of the title, the place, the client or a tag.'}
        </EmptyState>
      </Match>
      <Match when={props.filters.status !== undefined}>
        <EmptyState title={`No ${what()}`} actions={<Button onClick={() => props.onChange({ status: undefined })}>Show all</Button>}>
          {counted(props.counts?.all ?? 0, 'project')} in all.
        </EmptyState>
      </Match>
      <Match when={true}>
        <EmptyState
          title="No projects yet"
          actions={
            <Show when={props.mayWrite}>
              <Button kind="primary" onClick={() => navigate('/projects/new')}>
                New project
              </Button>
            </Show>
          }
        >
          A project needs a title and one image. Everything else can wait. Nothing is public until you publish it.
        </EmptyState>
      </Match>
    </Switch>
  );
}
