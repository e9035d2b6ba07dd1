import { ROLE_NAMES } from '@atelier/admin-kit';
import type { StaffPage, StaffStatus } from '@atelier/contracts';
import { count, SearchField, Select } from '@atelier/ui';
import { For, type JSX } from 'solid-js';
import { STATUS_NAMES } from './words.js';

interface StaffToolsProps {
  words: string;
  role: string | undefined;
  status: string | undefined;
  counts: StaffPage['counts'] | undefined;
  onWords: (words: string) => void;
  onRole: (role: string | undefined) => void;
  onStatus: (status: string | undefined) => void;
}

export function StaffTools(props: StaffToolsProps): JSX.Element {
  return (
    <div class="tools">
      <SearchField label="Search staff" placeholder="Name or e-mail" short value={props.words} onInput={(words) => props.onWords(words)} />
      <div class="tabs" role="group" aria-label="Status">
        <button type="button" class="tab" aria-pressed={props.status === undefined} onClick={() => props.onStatus(undefined)}>
          All <span class="n">{figure(props.counts?.all)}</span>
        </button>
        <For each={Object.entries(STATUS_NAMES)}>
          {([value, name]) => (
            <button type="button" class="tab" aria-pressed={props.status === value} onClick={() => props.onStatus(value)}>
              {name} <span class="n">{figure(props.counts?.[value as StaffStatus])}</span>
            </button>
          )}
        </For>
      </div>
      <span class="end">
        <Select
          label="Role"
          value={props.role ?? ''}
          options={[{ value: '', label: 'Every role' }, ...Object.entries(ROLE_NAMES).map(([value, label]) => ({ value, label }))]}
          onChange={(role) => props.onRole(role === '' ? undefined : role)}
        />
      </span>
    </div>
  );
}

const figure = (value: number | undefined): string => (value === undefined ? '' : count(value));
