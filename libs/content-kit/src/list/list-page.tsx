import { createSelection, describeFailure, Page, useKit } from '@atelier/admin-kit';
import { After, BulkBar, Button, Icon, Menu, Notice, count, timeOfDay } from '@atelier/ui';
import { useNavigate } from '@solidjs/router';
import { createEffect, For, Match, on, Show, Switch, type JSX } from 'solid-js';
import '../content-kit.css';
import { KindProvider } from '../kind-context.js';
import type { KindOfContent, Row, SharedValues } from '../kind.js';
import { createActs, type Verb } from './acts.js';
import { DeleteForGood } from './delete-for-good.js';
import { createFilters } from './filters.js';
import { createListData } from './list-data.js';
import { ListEmpty } from './list-empty.js';
import { ListTools } from './list-tools.js';
import { ContentTable } from './table.js';

/** All content of a kind: find one, order them, change the state of many. */
export function ContentList<V extends SharedValues, R extends Row>(props: {
  kind: KindOfContent<V, R>;
  /** Over the list, under its tools. */
  above?: () => JSX.Element;
}): JSX.Element {
  return (
    <KindProvider value={props.kind}>
      <List kind={props.kind as unknown as KindOfContent} above={props.above} />
    </KindProvider>
  );
}

function List(props: { kind: KindOfContent; above: (() => JSX.Element) | undefined }): JSX.Element {
  const kind = props.kind;
  const kit = useKit();
  const navigate = useNavigate();
  const { filters, set } = createFilters(kind);
  const data = createListData(kind, filters);
  const acts = createActs(data);
  const selection = createSelection();
  const trashed = (): boolean => filters().status === 'trashed';
  const archived = (): boolean => filters().status === 'archived';
  const mayWrite = (): boolean => kit.session.may('content.write');
  const canOrder = (): boolean =>
    kind.calls(kit).move !== undefined && mayWrite() && filters().sort === 'order' && filters().q === '' && !trashed();
  const selected = () => data.rows().filter((row) => selection.has(row.id));
  createEffect(on(filters, () => selection.clear(), { defer: true }));
  const bulk = (verb: Verb): void => {
    void acts.run(verb, selected());
    selection.clear();
  };

  return (
    <Page
      title={kind.title}
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
            <Button kind="primary" onClick={() => navigate(`${kind.path}/new`)}>
              <Icon name="plus" />
              New {kind.noun}
            </Button>
          </Show>
        </>
      }
    >
      <ListTools filters={filters()} counts={data.counts()} rows={data.rows()} onChange={set} />
      {props.above?.()}
      <Show when={selection.size() > 0 && mayWrite()}>
        <BulkBar count={selection.size()} noun={kind.nouns} onClear={selection.clear}>
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
          <Show when={trashed()}>
            <DeleteForGood count={selection.size()} onDelete={() => bulk('delete')} />
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
          <ContentTable
            data={data}
            acts={acts}
            selection={selection}
            sort={filters().sort}
            onSort={(sort) => set({ sort: sort === kind.list.sort ? undefined : sort })}
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
