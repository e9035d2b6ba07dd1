import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { AdminRequest, RequestStatus } from '@atelier/contracts';
import { Button, FactRows, moment } from '@atelier/ui';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { DeleteLetter } from './delete-letter.js';
import { savePerson } from './exports.js';
import type { LetterData } from './inbox-data.js';
import { LetterHistory } from './letter-history.js';
import { LetterMails } from './letter-mails.js';
import { KIND_NAMES, STATUS_NAMES } from './words.js';

/** Who wrote it and what for, whose it is, the notes, the history, and whether the letters arrived. */
export function LetterFacts(props: { letter: AdminRequest; data: LetterData; onGone: () => void }): JSX.Element {
  const kit = useKit();
  const [note, setNote] = createSignal('');
  const [deleting, setDeleting] = createSignal(false);
  const words = () => props.letter.letter;
  const me = () => kit.session.user();
  const mine = (): boolean => props.letter.assignee?.id === me()?.id;
  const mayWrite = (): boolean => kit.session.may('requests.write');
  const update = (body: Parameters<typeof kit.api.requests.update>[2], failed: string) =>
    props.data.act((of) => kit.api.requests.update(of.id, of.version, body), failed);
  const move = (status: RequestStatus) => void update({ status }, 'It stays where it was.');
  const assign = (assigneeId: string | null) => void update({ assigneeId }, 'It belongs to whom it belonged.');
  const colleagues = useQuery(
    () => ({ queryKey: ['inbox', 'assignees'], queryFn: () => kit.api.requests.assignees(), staleTime: 300_000, enabled: mayWrite() }),
    () => queryClient,
  );
  /** Whoever has it stays to be seen, also when no longer among those it could be given to. */
  const assignees = () => {
    const all = colleagues.isPending || colleagues.isError ? [] : (colleagues.data?.items ?? []);
    const { assignee } = props.letter;
    return assignee === null || all.some(({ id }) => id === assignee.id) ? all : [...all, assignee];
  };
  const addNote = async (): Promise<void> => {
    if (note().trim() !== '' && (await props.data.act((of) => kit.api.requests.note(of.id, note()), 'The note was not kept.'))) setNote('');
  };
  const facts = (): readonly (readonly [string, string])[] => [
    ['About', KIND_NAMES[words().kind]],
    ['E-mail', words().email],
    ['Phone', words().phone],
    ['Company', words().company],
    ['Budget', words().budget],
    ['Time', words().timeframe],
    ['Erased', props.letter.erasedOn === null ? '' : moment(props.letter.erasedOn)],
  ];
  return (
    <>
      <section aria-labelledby="request-heading">
        <h2 class="h" id="request-heading">
          Request
        </h2>
        <dl class="kv">
          <FactRows facts={facts()} />
          <Show when={!mayWrite()}>
            <dt>Assigned</dt>
            <dd>{props.letter.assignee?.name ?? 'Nobody yet'}</dd>
          </Show>
        </dl>
        <Show when={mayWrite()}>
          <label class="lab" for="request-status">
            Status
          </label>
          <select id="request-status" class="in" onChange={(event) => move(event.currentTarget.value as RequestStatus)}>
            <For each={Object.entries(STATUS_NAMES)}>
              {([value, name]) => (
                <option value={value} selected={props.letter.status === value}>
                  {name}
                </option>
              )}
            </For>
          </select>
          <label class="lab mt-2" for="request-assignee">
            Assigned to
          </label>
          <select id="request-assignee" class="in" onChange={(event) => assign(event.currentTarget.value || null)}>
            <option value="" selected={props.letter.assignee === null}>
              Nobody yet
            </option>
            <For each={assignees()}>
              {({ id, name }) => (
                <option value={id} selected={props.letter.assignee?.id === id}>
                  {name}
                </option>
              )}
            </For>
          </select>
          <div class="acts mt-2">
            <Button size="row" data-act="assign" onClick={() => assign(mine() ? null : (me()?.id ?? null))}>
              {mine() ? 'Give back' : 'Take it'}
            </Button>
            <Show when={props.letter.status !== 'archived'}>
              <Button size="row" data-act="archive" onClick={() => move('archived')}>
                Archive
              </Button>
            </Show>
            <Button size="row" kind="quiet" disabled={words().email === ''} onClick={() => void savePerson(kit, words().email)}>
              Export this person
            </Button>
            <Button size="row" kind="danger" onClick={() => setDeleting(true)}>
              Delete…
            </Button>
          </div>
        </Show>
      </section>
      <Show when={mayWrite() && props.letter.anonymisedAt === null}>
        <section aria-labelledby="note-heading">
          <h2 class="h" id="note-heading">
            Note <span class="q n">only staff see it</span>
          </h2>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void addNote();
            }}
          >
            <textarea
              id="note"
              class="in"
              rows={2}
              maxLength={4000}
              aria-label="Note"
              value={note()}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
            <Button type="submit" size="row" disabled={note().trim() === ''}>
              Add note
            </Button>
          </form>
        </section>
      </Show>
      <LetterHistory letter={props.letter} />
      <LetterMails letter={props.letter} data={props.data} />
      <Show when={deleting()}>
        <DeleteLetter letter={props.letter} data={props.data} onClose={() => setDeleting(false)} onGone={() => props.onGone()} />
      </Show>
    </>
  );
}
