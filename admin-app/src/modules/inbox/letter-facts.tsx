import { useKit } from '@atelier/admin-kit';
import type { AdminRequest, RequestEvent, RequestStatus } from '@atelier/contracts';
import { Button, Dialog, moment, momentAndTime } from '@atelier/ui';
import { createSignal, For, Show, type JSX } from 'solid-js';
import type { LetterData } from './inbox-data.js';
import { KIND_NAMES, MAIL_NAMES, MAIL_STATES, STATUS_NAMES } from './words.js';

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
          <For each={facts().filter(([, value]) => value !== '')}>
            {([label, value]) => (
              <>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </>
            )}
          </For>
          <dt>Assigned</dt>
          <dd>{props.letter.assignee?.name ?? 'Nobody yet'}</dd>
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
          <div class="acts mt-2">
            <Button
              size="row"
              data-act="assign"
              onClick={() => void update({ assigneeId: mine() ? null : (me()?.id ?? null) }, 'It belongs to whom it belonged.')}
            >
              {mine() ? 'Give back' : 'Take it'}
            </Button>
            <Show when={props.letter.status !== 'archived'}>
              <Button size="row" data-act="archive" onClick={() => move('archived')}>
                Archive
              </Button>
            </Show>
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
      <section aria-labelledby="history-heading">
        <h2 class="h" id="history-heading">
          History
        </h2>
        <ol class="revs">
          <For each={props.letter.events.toReversed()}>
            {(event) => (
              <li>
                <time datetime={event.at}>{moment(event.at)}</time>
                <span>
                  <b>{event.by?.name ?? ''}</b> {said(event)}
                </span>
              </li>
            )}
          </For>
        </ol>
      </section>
      <Show when={props.letter.mails.length > 0}>
        <section aria-labelledby="mails-heading">
          <h2 class="h" id="mails-heading">
            E-mails
          </h2>
          <ol class="revs">
            <For each={props.letter.mails}>
              {(mail) => (
                <li>
                  <time datetime={mail.createdAt}>{moment(mail.sentAt ?? mail.createdAt)}</time>
                  <span>
                    <b>{MAIL_NAMES[mail.template]}</b>: {MAIL_STATES[mail.status]}
                    <Show when={mail.error !== ''}>
                      <br />
                      <span class="q">{mail.error}</span>
                    </Show>
                    <Show when={mayWrite() && ['uncertain', 'refused', 'failed'].includes(mail.status)}>
                      <br />
                      <button
                        type="button"
                        class="link"
                        onClick={() =>
                          void props.data.act(
                            (of) => kit.api.mail.resend(mail.id).then(() => kit.api.requests.get(of.id)),
                            'Not sent again.',
                          )
                        }
                      >
                        Send it again
                      </button>
                    </Show>
                  </span>
                </li>
              )}
            </For>
          </ol>
        </section>
      </Show>
      <Show when={deleting()}>
        <Dialog
          open
          title={`Delete the letter of ${words().name || 'somebody'} for good?`}
          description={`It came ${momentAndTime(props.letter.receivedAt)}. Notes, history and e-mails go with it.`}
          closeLabel="Keep"
          onClose={() => setDeleting(false)}
          footer={
            <>
              <Button
                kind="danger"
                onClick={() =>
                  void props.data
                    .act((of) => kit.api.requests.remove(of.id, of.version), 'It was not deleted.')
                    .then((done) => {
                      setDeleting(false);
                      if (done) props.onGone();
                    })
                }
              >
                Delete
              </Button>
              <Button kind="quiet" onClick={() => setDeleting(false)}>
                Keep
              </Button>
            </>
          }
        >
          <p class="q">This cannot be undone.</p>
        </Dialog>
      </Show>
    </>
  );
}

function said({ kind, detail }: RequestEvent): string {
  switch (kind) {
    case 'received':
      return detail === 'spam' ? 'Received, taken for spam' : 'Received from the contact page';
    case 'status':
      return `moved it to ${STATUS_NAMES[detail as RequestStatus].toLowerCase()}`;
    case 'assigned':
      return detail === '' ? 'gave it back' : `assigned ${detail}`;
    case 'note':
      return `noted: ${detail}`;
    case 'answered':
      return `answered: ${detail}`;
    case 'anonymised':
      return 'Who sent it was erased';
  }
}
