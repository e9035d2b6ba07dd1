import { createSearchWords, describeFailure, Page, useKit } from '@atelier/admin-kit';
import { Button, count, EmptyState, Notice, saveFile } from '@atelier/ui';
import { useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { createActors, createAudit, filterOf, type AuditAddress } from './audit-data.js';
import { AuditList } from './audit-list.js';
import { AuditTools } from './audit-tools.js';
import './audit.css';

/** Who did what, when, from where. Rows are added and never changed. */
export default function AuditPage(): JSX.Element {
  const kit = useKit();
  const [search, setSearch] = useSearchParams<Record<keyof AuditAddress, string>>();
  // Only what filters: opening an entry must not ask for the list again.
  const filter = createMemo(() => filterOf(search), undefined, { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  const audit = createAudit(filter);
  const actors = createActors(audit.rows);
  const [words, setWords] = createSearchWords(
    () => search.q ?? '',
    (q) => setSearch({ q }, { replace: true }),
  );
  const [saving, setSaving] = createSignal(false);
  const filtered = (): boolean => Object.keys(filter()).length > 0;
  const showAll = (): void => setSearch({ q: undefined, who: undefined, act: undefined, when: undefined, from: undefined, to: undefined });
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      saveFile('audit-log.csv', await kit.api.audit.csv(filter()));
    } catch (error) {
      const { title, text, reference } = describeFailure(error, 'The file was not made.');
      kit.toasts.show({ text: `${title} ${text}`, reference });
    }
    setSaving(false);
  };
  return (
    <Page
      title="Audit log"
      flush
      class="audit"
      note={
        <Show when={audit.list.isSuccess}>
          {audit.total() >= 10_000 ? 'more than 10,000' : count(audit.total())} {audit.total() === 1 ? 'entry' : 'entries'}
        </Show>
      }
      actions={
        <Button kind="quiet" busy={saving()} disabled={audit.rows().length === 0} onClick={() => void save()}>
          {filtered() ? 'Export these as CSV' : 'Export CSV'}
        </Button>
      }
    >
      <AuditTools words={words()} address={search} actors={actors()} onWords={setWords} onChange={(change) => setSearch(change)} />
      <Show when={audit.list.isError && describeFailure(audit.list.error, 'The log could not be read.')}>
        {(failed) => (
          <Notice
            kind="failure"
            title={failed().title}
            actions={
              <Button size="row" onClick={() => void audit.list.refetch()}>
                Try now
              </Button>
            }
          >
            {failed().text} <span class="qq">{failed().reference}</span>
          </Notice>
        )}
      </Show>
      <AuditList audit={audit} open={search.entry} onOpen={(entry) => setSearch({ entry }, { replace: true })} />
      <Show when={audit.list.isSuccess && !audit.list.isPlaceholderData && audit.rows().length === 0}>
        <EmptyState
          title={filtered() ? 'Nothing like that happened' : 'Nothing has happened yet'}
          actions={
            <Show when={filtered()}>
              <Button onClick={showAll}>Show everything</Button>
            </Show>
          }
        >
          Every sign-in, change and publication is written here, and nobody can take a line out.
        </EmptyState>
      </Show>
    </Page>
  );
}
