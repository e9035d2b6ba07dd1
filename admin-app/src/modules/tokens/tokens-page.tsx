import { describeFailure, Page, useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { ApiToken, CreatedApiToken } from '@atelier/contracts';
import { After, Button, counted, EmptyState, Icon, Notice } from '@atelier/ui';
import { useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, onCleanup, Show, type JSX } from 'solid-js';
import { CreateToken } from './create-token.js';
import { RevokeToken } from './revoke-token.js';
import { SecretDialog } from './secret-dialog.js';
import { TokensTable } from './tokens-table.js';
import './tokens.css';
import { isOver } from './words.js';

/** Keys for programs: what each may do, until when, and whether it is used. */
export default function TokensPage(): JSX.Element {
  const kit = useKit();
  const [search, setSearch] = useSearchParams<{ new?: string }>();
  const [made, setMade] = createSignal<CreatedApiToken | null>(null);
  const [revoking, setRevoking] = createSignal<ApiToken | null>(null);
  const query = useQuery(
    () => ({ queryKey: ['tokens'], queryFn: async () => (await kit.api.tokens.list()).items }),
    () => queryClient,
  );
  const refresh = (): void => void queryClient.invalidateQueries({ queryKey: ['tokens'] });
  onCleanup(kit.events.on('tokens.changed', refresh));
  onCleanup(kit.events.onReconnect(refresh));
  const all = createMemo(() => (query.isPending ? [] : (query.data ?? [])));
  const living = createMemo(() => all().filter((token) => !isOver(token)));
  const over = createMemo(() => all().filter((token) => isOver(token)));
  const create = (
    <Button kind="primary" onClick={() => setSearch({ new: '1' })}>
      <Icon name="plus" />
      New token
    </Button>
  );
  return (
    <Page
      title="API tokens"
      flush
      class="tokens"
      note={<Show when={query.isSuccess}>{counted(living().length, 'token works', 'tokens work')}</Show>}
      actions={<Show when={all().length > 0}>{create}</Show>}
    >
      <Show when={query.isPending}>
        <After>
          <div class="inset grid gap-4" aria-hidden="true">
            <span class="sk w-64" />
            <span class="sk w-96" />
          </div>
        </After>
      </Show>
      <Show when={query.isError && describeFailure(query.error, 'The list could not be refreshed.')}>
        {(failed) => (
          <Notice
            kind="failure"
            title={failed().title}
            actions={
              <Button size="row" onClick={() => void query.refetch()}>
                Try now
              </Button>
            }
          >
            {failed().text} <span class="qq">{failed().reference}</span>
          </Notice>
        )}
      </Show>
      <Show when={query.isSuccess && all().length === 0}>
        <EmptyState title="No program has a key" actions={create}>
          A token lets a program read or write through the API in your studio’s name. It never reaches people, tokens or this log, and runs
          out by itself.
        </EmptyState>
      </Show>
      <Show when={living().length > 0}>
        <TokensTable label="Tokens that work" tokens={living()} onRevoke={setRevoking} />
      </Show>
      <Show when={over().length > 0}>
        <section class="inset" aria-labelledby="over-heading">
          <h2 class="h" id="over-heading">
            No longer working
          </h2>
          <TokensTable label="Tokens that no longer work" tokens={over()} bare />
        </section>
      </Show>
      <Show when={search.new !== undefined}>
        <CreateToken
          onClose={() => setSearch({ new: undefined }, { replace: true })}
          onCreated={(created) => {
            setSearch({ new: undefined }, { replace: true });
            setMade(created);
            refresh();
          }}
        />
      </Show>
      <Show when={made()}>{(created) => <SecretDialog created={created()} onKept={() => setMade(null)} />}</Show>
      <Show when={revoking()}>{(token) => <RevokeToken token={token()} onClose={() => setRevoking(null)} onRevoked={refresh} />}</Show>
    </Page>
  );
}
