import { createSearchWords, Page, runKey, singleKeys, useKit, type KeyMap } from '@atelier/admin-kit';
import type { AdminRequestQuery, RequestStatus } from '@atelier/contracts';
import { Button, count, EmptyState, moment, Notice, SearchField } from '@atelier/ui';
import { A, useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { createMemo, For, onCleanup, onMount, Show, type JSX } from 'solid-js';
import './inbox.css';
import { saveTable } from './exports.js';
import { createInbox, createLetter } from './inbox-data.js';
import { Letter } from './letter.js';
import { LetterFacts } from './letter-facts.js';
import { RequestStatusMark } from './status.js';
import { KIND_NAMES, STATUS_NAMES } from './words.js';

const TABS: readonly (RequestStatus | 'mine')[] = ['new', 'in_review', 'mine', 'replied', 'archived', 'spam'];

/** Letters at the left, the one that is open in the middle, who wrote it and what happened at the right. */
export default function InboxPage(): JSX.Element {
  const kit = useKit();
  const navigate = useNavigate();
  const params = useParams<{ id?: string }>();
  const [search, setSearch] = useSearchParams<{ q?: string; show?: string }>();
  const query = createMemo((): Partial<AdminRequestQuery> => {
    const { q = '', show } = search;
    return {
      ...(q.trim() !== '' && { q: q.trim() }),
      ...(show === 'mine' ? { mine: 'true' as const } : TABS.includes(show as RequestStatus) && { status: show as RequestStatus }),
    };
  });
  const inbox = createInbox(query);
  const letter = createLetter(() => params.id);
  const [words, setWords] = createSearchWords(
    () => search.q ?? '',
    (q) => setSearch({ q }, { replace: true }),
  );
  const address = (id: string): string => `/inbox/${id}${location.search}`;
  const go = (by: number): void => {
    const rows = inbox.rows();
    const next = rows[Math.max(0, rows.findIndex(({ id }) => id === params.id) + by)];
    if (next !== undefined) navigate(address(next.id));
  };
  const press = (act: string) => () => document.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click();
  const focus = (field: string) => () => document.getElementById(field)?.focus();
  const keys: KeyMap = {
    j: () => go(1),
    k: () => go(-1),
    r: focus('answer'),
    n: focus('note'),
    a: press('assign'),
    e: press('archive'),
    s: focus('request-status'),
  };
  const onKey = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null;
    if (!typing && !event.defaultPrevented && singleKeys()) runKey(keys, event);
  };
  onMount(() => {
    addEventListener('keydown', onKey);
    onCleanup(() => removeEventListener('keydown', onKey));
  });
  return (
    <Page
      title="Inbox"
      flush
      class="inbox"
      note={<Show when={inbox.counts()}>{(counts) => <>{count(counts().new)} new</>}</Show>}
      actions={
        <>
          <A class="btn quiet" href="/inbox/mail">
            E-mails
          </A>
          <Button kind="quiet" onClick={() => void saveTable(kit, query())}>
            Export CSV
          </Button>
        </>
      }
      hasContext={letter.letter() !== undefined}
      contextLabel="Who wrote it, and what happened"
      context={
        <Show when={letter.letter()}>{(open) => <LetterFacts letter={open()} data={letter} onGone={() => navigate('/inbox')} />}</Show>
      }
    >
      <div class="panes" classList={{ reading: params.id !== undefined }}>
        <section class="letters" aria-label="Letters">
          <SearchField label="Search letters" placeholder="Name, address, words" value={words()} onInput={setWords} />
          <div class="tabs" role="group" aria-label="Show">
            <button type="button" class="tab" aria-pressed={search.show === undefined} onClick={() => setSearch({ show: undefined })}>
              All <span class="n">{inbox.counts()?.all ?? ''}</span>
            </button>
            <For each={TABS}>
              {(tab) => (
                <button type="button" class="tab" aria-pressed={search.show === tab} onClick={() => setSearch({ show: tab })}>
                  {tab === 'mine' ? 'Mine' : STATUS_NAMES[tab]} <span class="n">{inbox.counts()?.[tab] ?? ''}</span>
                </button>
              )}
            </For>
          </div>
          <Show when={inbox.list.isError}>
            <Notice
              kind="failure"
              title="The list could not be refreshed."
              actions={
                <Button size="row" onClick={() => void inbox.list.refetch()}>
                  Try now
                </Button>
              }
            />
          </Show>
          <ul>
            <For each={inbox.rows()}>
              {(row) => (
                <li>
                  <A
                    href={address(row.id)}
                    class="letter-row"
                    aria-current={row.id === params.id ? 'true' : undefined}
                    activeClass=""
                    inactiveClass=""
                  >
                    <span class="who">
                      <b classList={{ unread: row.status === 'new' }}>{row.name || 'Nobody knows any more'}</b>
                      <time class="q n end" datetime={row.receivedAt}>
                        {moment(row.receivedAt)}
                      </time>
                    </span>
                    <span class="clip q">{row.summary}</span>
                    <span class="small q">
                      <RequestStatusMark status={row.status} />{' '}
                      {[KIND_NAMES[row.kind], row.budget, row.assignee?.name].filter(Boolean).join(' · ')}
                    </span>
                  </A>
                </li>
              )}
            </For>
          </ul>
          <Show when={inbox.list.isSuccess && inbox.rows().length === 0}>
            <EmptyState title={search.q || search.show ? 'Nothing here' : 'Every letter has an answer'}>
              New ones arrive here and by e-mail, through the contact page.
            </EmptyState>
          </Show>
          <Show when={inbox.list.hasNextPage}>
            <Button kind="quiet" busy={inbox.list.isFetchingNextPage} onClick={() => void inbox.list.fetchNextPage()}>
              More
            </Button>
          </Show>
        </section>
        <Show
          when={letter.letter() !== undefined && params.id}
          fallback={
            <Show when={params.id !== undefined && letter.query.isError}>
              <p class="letter q">There is no such letter any more.</p>
            </Show>
          }
          keyed
        >
          {(_id) => <Show when={letter.letter()}>{(open) => <Letter letter={open()} data={letter} />}</Show>}
        </Show>
      </div>
    </Page>
  );
}
