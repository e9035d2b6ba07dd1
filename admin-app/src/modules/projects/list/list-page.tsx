import { createSelection, describeFailure, Page, useKit } from '@atelier/admin-kit';
import { After, BulkBar, Button, Icon, Menu, Notice, count, timeOfDay } from '@atelier/ui';
import { useNavigate } from '@solidjs/router';
import { createEffect, For, Match, on, Show, Switch, type JSX } from 'solid-js';
import '../projects.css';
import { createActs } from './acts.js';
import { createFilters } from './filters.js';
import { createListData } from './list-data.js';
import { ListEmpty } from './list-empty.js';
import { ListTools } from './list-tools.js';
import { ProjectTable } from './table.js';

/** All projects: find one, order them, change the state of many. */
export default function ListPage(): JSX.Element {
  const kit = useKit();
  const navigate = useNavigate();
  const { filters, set } = createFilters();
  const data = createListData(filters);
  const acts = createActs(data);
  const selection = createSelection();
  const trashed = (): boolean => filters().status === 'trashed';
  const archived = (): boolean => filters().status === 'archived';
  const mayWrite = (): boolean => kit.session.may('content.write');
  const canOrder = (): boolean => mayWrite() && filters().sort === 'order' && filters().q === '' && !trashed();
  const selected = () => data.rows().filter((row) => selection.has(row.id));
  createEffect(on(filters, () => selection.clear(), { defer: true }));
  const bulk = (verb: 'publish' | 'archive' | 'restore' | 'trash'): void => {
    void acts.run(verb, selected());
    selection.clear();
  };

  return (
    <Page
      title="Projects"
      flush
      note={<Show when={data.counts()}>{(counts) => <>{count(counts().published)} public</>}</Show>}
      actions={
        <>
          <Show when={acts.orderSavedAt()}>
            {(at) => (
              <span class="save hide-s" role="status">
                <Icon name="check" size={12} />
                Order saved <span class="n">{timeOfDay(at())}</span>
                <button type="button" class="link" onClick={() => void acts.undo()}>
                  Undo
                </button>
              </span>
            )}
          </Show>
          <Show when={mayWrite()}>
            <Button kind="primary" onClick={() => navigate('/projects/new')}>
              <Icon name="plus" />
              New project
            </Button>
          </Show>
        </>
      }
    >
      <ListTools filters={filters()} counts={data.counts()} rows={data.rows()} onChange={set} />
      <Show when={selection.size() > 0 && mayWrite()}>
        <BulkBar count={selection.size()} noun="projects" onClear={selection.clear}>
          <Show
            when={!trashed() && !archived()}
            fallback={
              <Button kind="quiet" onClick={() => bulk('restore')}>
                Restore
              </Button>
            }
          >
            <Show when={kit.session.may('content.publish')}>
              <Button kind="quiet" onClick={() => bulk('publish')}>
                Publish
              </Button>
            </Show>
            <Button kind="quiet" onClick={() => bulk('archive')}>
              Archive
            </Button>
          </Show>
          <Show when={!trashed()}>
            <Button kind="danger" class="hide-s" onClick={() => bulk('trash')}>
              Move to trash
            </Button>
            <span class="show-s">
              <Menu label="More actions" items={[{ label: 'Move to trash', danger: true, run: () => bulk('trash') }]} />
            </span>
          </Show>
        </BulkBar>
      </Show>
      <Show when={data.query.isError || data.query.failureCount > 1}>
        <ListFailure
          error={data.query.error ?? data.query.failureReason}
          at={data.query.dataUpdatedAt}
          onRetry={() => void data.query.refetch()}
        />
      </Show>
      <Switch>
        <Match when={data.query.isPending && !data.query.isError}>
          <After>
            <Skeleton />
          </After>
        </Match>
        <Match when={data.rows().length > 0}>
          <ProjectTable
            data={data}
            acts={acts}
            selection={selection}
            sort={filters().sort}
            onSort={(sort) => set({ sort: sort === 'order' ? undefined : sort })}
            trashed={trashed()}
            canOrder={canOrder()}
            mayWrite={mayWrite()}
          />
          <Foot shown={data.rows().length} total={data.total()} canOrder={canOrder()} loading={data.query.isFetchingNextPage} />
        </Match>
        <Match when={data.query.isSuccess && !data.query.isPlaceholderData}>
          <ListEmpty filters={filters()} counts={data.counts()} mayWrite={mayWrite()} onChange={set} />
        </Match>
      </Switch>
    </Page>
  );
}

function ListFailure(props: { error: unknown; at: number; onRetry: () => void }): JSX.Element {
  const failure = (): ReturnType<typeof describeFailure> => describeFailure(props.error, 'The list could not be refreshed.');
  return (
    <Notice
      kind="failure"
      title={failure().title}
      actions={
        <Button size="row" onClick={() => props.onRetry()}>
          Try now
        </Button>
      }
    >
      {failure().text.replace(' Nothing was changed.', '')}{' '}
      <Show when={props.at > 0}>You see it as it was at {timeOfDay(new Date(props.at))}.</Show>{' '}
      <span class="qq">{failure().reference}</span>
    </Notice>
  );
}

function Skeleton(): JSX.Element {
  return (
    <div class="list-skeleton" aria-hidden="true">
      <For each={[180, 240, 150, 210, 190, 160]}>
        {(width) => (
          <div>
            <span class="sk thumb" />
            <span class="sk" style={{ width: `${width}px` }} />
            <span class="sk end w-20" />
            <span class="sk w-24" />
          </div>
        )}
      </For>
    </div>
  );
}

function Foot(props: { shown: number; total: number; canOrder: boolean; loading: boolean }): JSX.Element {
  return (
    <div class="foot">
      <span class="n">
        {props.loading ? 'Fetching more, ' : ''}
        {count(props.shown)} of {count(props.total)}
      </span>
      <span class="end hide-s foot-keys" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> move <kbd>X</kbd> select{' '}
        <Show when={props.canOrder}>
          <kbd>Alt ↑</kbd> reorder{' '}
        </Show>
        <kbd>Enter</kbd> open
      </span>
    </div>
  );
}
