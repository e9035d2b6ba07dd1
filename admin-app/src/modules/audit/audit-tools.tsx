import { SearchField, Select } from '@atelier/ui';
import { For, Show, type JSX } from 'solid-js';
import { PERIODS, type AuditAddress } from './audit-data.js';
import { KINDS_OF_ACTS } from './sentences.js';

interface AuditToolsProps {
  words: string;
  address: AuditAddress;
  actors: readonly { id: string; name: string }[];
  onWords: (words: string) => void;
  onChange: (change: Record<string, string | undefined>) => void;
}

const options = (all: string, list: readonly (readonly [string, string])[]) => [
  { value: '', label: all },
  ...list.map(([value, label]) => ({ value, label })),
];

export function AuditTools(props: AuditToolsProps): JSX.Element {
  const set = (field: string) => (value: string) => props.onChange({ [field]: value === '' ? undefined : value });
  return (
    <div class="tools audit-tools">
      <SearchField
        label="Search the log"
        placeholder="Name, title, address"
        short
        value={props.words}
        onInput={(words) => props.onWords(words)}
      />
      <Select
        label="Who"
        value={props.address.who ?? ''}
        options={options(
          'Everybody',
          props.actors.map(({ id, name }) => [id, name] as const),
        )}
        onChange={set('who')}
      />
      <Select label="What" value={props.address.act ?? ''} options={options('Every act', KINDS_OF_ACTS)} onChange={set('act')} />
      <Select label="When" value={props.address.when ?? ''} options={options('At any time', PERIODS)} onChange={set('when')} />
      <Show when={props.address.when === 'days'}>
        <span class="days">
          <For each={['from', 'to'] as const}>
            {(end) => (
              <input
                class="in"
                type="date"
                aria-label={end === 'from' ? 'First day' : 'Last day'}
                value={props.address[end] ?? ''}
                onChange={(event) => set(end)(event.currentTarget.value)}
              />
            )}
          </For>
        </span>
      </Show>
    </div>
  );
}
