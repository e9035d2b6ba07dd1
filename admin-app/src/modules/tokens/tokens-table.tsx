import { createRows } from '@atelier/admin-kit';
import type { ApiToken } from '@atelier/contracts';
import { Button, Icon, moment, momentAndTime } from '@atelier/ui';
import { For, Show, type JSX } from 'solid-js';
import { life, scopesInWords } from './words.js';

interface TokensTableProps {
  label: string;
  tokens: readonly ApiToken[];
  /** Without it, there is nothing to do any more. */
  onRevoke?: (token: ApiToken) => void;
  bare?: boolean;
}

export function TokensTable(props: TokensTableProps): JSX.Element {
  const find = (id: string): ApiToken | undefined => props.tokens.find((token) => token.id === id);
  const revoke = (id: string): void => {
    const token = find(id);
    if (token !== undefined) props.onRevoke?.(token);
  };
  const rows = createRows({
    ids: () => props.tokens.map(({ id }) => id),
    open: (id) => document.querySelector<HTMLElement>(`[data-id="${id}"] button`)?.focus(),
    keys: (id) => ({ Delete: () => revoke(id) }),
  });
  return (
    <table class="tbl tokens-table" role="grid" aria-label={props.label} classList={{ bare: props.bare === true }}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">May</th>
          <th scope="col" class="m0">
            Works
          </th>
          <th scope="col" class="m0">
            Last used
          </th>
          <Show when={props.onRevoke}>
            <th scope="col">
              <span class="vh">Actions</span>
            </th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={props.tokens}>
          {(token) => (
            <tr {...rows.row(token.id)}>
              <th scope="row" class="c-name">
                <b>{token.name}</b>
                <span class="q small block">
                  {token.createdBy.name}, {moment(token.createdAt)}
                </span>
              </th>
              <td class="c-may">
                <ul>
                  <For each={scopesInWords(token.scopes)}>{(words) => <li>{words}</li>}</For>
                </ul>
                <span class="under">
                  <Life token={token} />
                  <span>
                    {token.lastUsedAt === null ? '' : 'last used '}
                    {used(token)}
                  </span>
                </span>
              </td>
              <td class="m0 n">
                <Life token={token} />
              </td>
              <td class="m0 n q">{used(token)}</td>
              <Show when={props.onRevoke}>
                <td class="acts-cell">
                  <Button size="row" kind="danger" aria-label={`Revoke ${token.name}…`} onClick={() => revoke(token.id)}>
                    Revoke…
                  </Button>
                </td>
              </Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

const used = (token: ApiToken): string => (token.lastUsedAt === null ? 'Never used' : momentAndTime(token.lastUsedAt));

function Life(props: { token: ApiToken }): JSX.Element {
  const now = () => life(props.token);
  const until = (): string => moment(props.token.revokedAt ?? props.token.expiresAt);
  return (
    <span class="st" classList={{ warn: now().soon }} title={until()}>
      <Show when={now().soon}>
        <Icon name="warning" size={12} />
      </Show>
      {now().words}
      <span class="vh">, {until()}</span>
    </span>
  );
}
