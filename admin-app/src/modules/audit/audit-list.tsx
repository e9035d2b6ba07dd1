import { createRows } from '@atelier/admin-kit';
import type { AuditEntry } from '@atelier/contracts';
import { After, Button, count, timeOfDay } from '@atelier/ui';
import { createEffect, createMemo, createSignal, For, onCleanup, Show, type JSX } from 'solid-js';
import type { createAudit } from './audit-data.js';
import { EntryDetails } from './entry-details.js';
import { sentenceOf } from './sentences.js';

interface AuditListProps {
  audit: ReturnType<typeof createAudit>;
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}

const dayName = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Day by day, newest first, each entry a sentence that opens. */
export function AuditList(props: AuditListProps): JSX.Element {
  const toggle = (id: string): void => props.onOpen(props.open === id ? undefined : id);
  const rows = createRows({
    ids: () => props.audit.rows().map(({ id }) => id),
    open: toggle,
    keys: () => ({ Escape: () => props.onOpen(undefined) }),
  });
  // Days are told apart by their names, so that what is open or has the focus stays when more arrives.
  const byDay = createMemo(() => {
    const days = new Map<string, AuditEntry[]>();
    for (const entry of props.audit.rows()) {
      const day = dayName.format(new Date(entry.at));
      days.set(day, [...(days.get(day) ?? []), entry]);
    }
    return days;
  });
  const days = createMemo(() => [...byDay().keys()]);
  const [end, setEnd] = createSignal<HTMLElement>();
  // The next ones are asked for before somebody reaches the end.
  createEffect(() => {
    const mark = end();
    if (mark === undefined) return;
    const seen = new IntersectionObserver(
      ([entry]) => {
        const { list } = props.audit;
        if (entry?.isIntersecting === true && list.hasNextPage && !list.isFetchingNextPage && !list.isError) void list.fetchNextPage();
      },
      { rootMargin: '400px' },
    );
    seen.observe(mark);
    onCleanup(() => seen.disconnect());
  });
  return (
    <>
      <Show when={props.audit.list.isPending}>
        <After>
          <div class="inset grid gap-4" aria-hidden="true">
            <span class="sk w-96" />
            <span class="sk w-120" />
            <span class="sk w-80" />
          </div>
        </After>
      </Show>
      <For each={days()}>
        {(day) => (
          <section class="audit-day" aria-label={day}>
            <h2>{day}</h2>
            <ul>
              <For each={byDay().get(day)}>
                {(entry) => (
                  <li>
                    <Entry entry={entry} open={props.open === entry.id} row={rows.row(entry.id)} onToggle={() => toggle(entry.id)} />
                    <Show when={props.open === entry.id}>
                      <EntryDetails entry={entry} />
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
      <Show when={props.audit.rows().length > 0}>
        <div class="list-foot" ref={setEnd}>
          <span class="n">
            {count(props.audit.rows().length)} of {count(props.audit.total())}
          </span>
          <Show when={props.audit.list.hasNextPage}>
            <Button kind="quiet" busy={props.audit.list.isFetchingNextPage} onClick={() => void props.audit.list.fetchNextPage()}>
              More
            </Button>
          </Show>
        </div>
      </Show>
    </>
  );
}

interface EntryProps {
  entry: AuditEntry;
  open: boolean;
  row: ReturnType<ReturnType<typeof createRows>['row']>;
  onToggle: () => void;
}

function Entry(props: EntryProps): JSX.Element {
  const sentence = () => sentenceOf(props.entry);
  return (
    <button
      {...props.row}
      type="button"
      class="audit-entry"
      classList={{ alarm: props.entry.action === 'sign_in.failed' || props.entry.action === 'sign_in.refused' }}
      aria-expanded={props.open}
      onClick={() => props.onToggle()}
    >
      <time class="n q" datetime={props.entry.at}>
        {timeOfDay(props.entry.at)}
      </time>
      <span>
        <b>{sentence().who}</b> {sentence().did} <b>{sentence().what}</b> {sentence().rest}
      </span>
      <span class="q n hide-s">{props.entry.address}</span>
    </button>
  );
}
