import { useKit } from '@atelier/admin-kit';
import { FormDialog } from '@atelier/admin-kit/forms';
import type { CreatedApiToken, TokenScope } from '@atelier/contracts';
import { Select, TextField } from '@atelier/ui';
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import { AREAS } from './words.js';

const LIVES: readonly (readonly [days: number, words: string])[] = [
  [7, 'A week'],
  [30, '30 days'],
  [90, '90 days'],
  [180, 'Half a year'],
  [366, 'A year'],
];
const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

export function CreateToken(props: { onClose: () => void; onCreated: (created: CreatedApiToken) => void }): JSX.Element {
  const kit = useKit();
  const id = createUniqueId();
  const [name, setName] = createSignal('');
  const [scopes, setScopes] = createSignal<ReadonlySet<TokenScope>>(new Set());
  const [days, setDays] = createSignal(90);
  const [missing, setMissing] = createSignal(false);
  const lastDay = (): string => longDate.format(new Date(Date.now() + days() * 86_400_000));
  /** Who may change an area must see it: the first of each comes with the others, and goes with none left behind. */
  const choose = (scope: TokenScope, on: boolean): void => {
    const area = AREAS.find((candidate) => candidate.scopes.some(([one]) => one === scope))?.scopes.map(([one]) => one) ?? [];
    const next = new Set(scopes());
    if (on) [scope, area[0]!].forEach((one) => next.add(one));
    else (scope === area[0] ? area : [scope]).forEach((one) => next.delete(one));
    setScopes(next);
    setMissing(false);
  };
  return (
    <FormDialog
      title="New API token"
      description="For one program. Give it the least it needs: whoever has the token can do what is ticked here."
      act="Make the token"
      keep="Cancel"
      width="560px"
      failed="No token was made."
      onClose={() => props.onClose()}
      run={async () => {
        if (scopes().size === 0) return void setMissing(true);
        props.onCreated(await kit.api.tokens.create({ name: name().trim(), scopes: [...scopes()], days: days() }));
      }}
    >
      <TextField
        label="What it is for"
        help="You will recognise it by this name in the list and in the audit log."
        required
        maxLength={80}
        autocomplete="off"
        value={name()}
        onInput={setName}
      />
      <div class="scopes" role="group" aria-label="What it may do">
        <For each={AREAS}>
          {(area) => (
            <fieldset>
              <legend class="lab">{area.name}</legend>
              <For each={area.scopes}>
                {([scope, words]) => (
                  <label class="tick">
                    <span class="check">
                      <input
                        type="checkbox"
                        checked={scopes().has(scope)}
                        aria-describedby={missing() ? `${id}-missing` : undefined}
                        onChange={(event) => choose(scope, event.currentTarget.checked)}
                      />
                    </span>
                    {words}
                  </label>
                )}
              </For>
            </fieldset>
          )}
        </For>
      </div>
      <div role="alert" id={`${id}-missing`}>
        <Show when={missing()}>
          <p class="err">Tick at least one thing that it may do.</p>
        </Show>
      </div>
      <label class="lab mt-4" for={id}>
        Works for
      </label>
      <Select
        id={id}
        class="in"
        aria-describedby={`${id}-until`}
        value={String(days())}
        options={LIVES.map(([value, label]) => ({ value: String(value), label }))}
        onChange={(value) => setDays(Number(value))}
      />
      <p class="help" id={`${id}-until`}>
        Until {lastDay()}. It can be revoked at any time.
      </p>
    </FormDialog>
  );
}
