import { createRows, ROLE_NAMES, useKit } from '@atelier/admin-kit';
import type { StaffMember } from '@atelier/contracts';
import { After, Button, EmptyState, initials, Menu, type MenuItem } from '@atelier/ui';
import { createMemo, For, Show, type JSX } from 'solid-js';
import type { HandedLink } from './link-dialog.js';
import { createPersonActs } from './person-acts.js';
import type { createStaffList } from './staff-data.js';
import { SecondFactorMark, seen, StaffStatusMark } from './words.js';

interface StaffTableProps {
  staff: ReturnType<typeof createStaffList>;
  /** Whose panel is open. */
  open: string | undefined;
  filtered: boolean;
  onOpen: (id: string) => void;
  onLink: (link: HandedLink) => void;
  onShowAll: () => void;
}

/** Not of a button in it, nor of its menu, which hangs elsewhere in the page but tells its row. */
const isOfRow = ({ target, currentTarget }: { target: EventTarget; currentTarget: Element }): boolean =>
  target instanceof Element && currentTarget.contains(target) && target.closest('button') === null;

export function StaffTable(props: StaffTableProps): JSX.Element {
  const kit = useKit();
  const acts = createPersonActs((link) => props.onLink(link));
  // By id, so that a row which changes stays the same row and keeps the focus.
  const byId = createMemo(() => new Map(props.staff.rows().map((person) => [person.id, person])));
  const ids = createMemo(() => [...byId().keys()]);
  const rows = createRows({ ids, open: (id) => props.onOpen(id) });
  const menu = (person: StaffMember) => [
    { label: 'Open', run: () => props.onOpen(person.id) },
    ...(person.status === 'invited' ? [{ label: 'Send the invitation again', run: () => void acts.inviteAgain(person) }] : []),
    ...(person.status === 'active' ? [{ label: 'Send a password reset', run: () => void acts.resetPassword(person) }] : []),
  ];
  return (
    <>
      <Show when={props.staff.list.isPending}>
        <After>
          <div class="inset grid gap-4" aria-hidden="true">
            <span class="sk w-64" />
            <span class="sk w-96" />
            <span class="sk w-80" />
          </div>
        </After>
      </Show>
      <Show when={props.staff.rows().length > 0}>
        <table class="tbl" role="grid" aria-label="Staff">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col" class="m0">
                Role
              </th>
              <th scope="col" class="m0">
                Status
              </th>
              <th scope="col" class="m0">
                Second factor
              </th>
              <th scope="col" class="m0 n">
                Devices
              </th>
              <th scope="col" class="m0">
                Last seen
              </th>
              <th scope="col">
                <span class="vh">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={ids()}>
              {(id) => (
                <Show when={byId().get(id)}>
                  {(person) => (
                    <tr
                      {...rows.row(id)}
                      classList={{ on: props.open === id }}
                      aria-selected={props.open === id}
                      onClick={(event) => isOfRow(event) && props.onOpen(id)}
                    >
                      <Cells person={person()} me={id === kit.session.user()?.id} menu={menu(person())} />
                    </tr>
                  )}
                </Show>
              )}
            </For>
          </tbody>
        </table>
        <Show when={props.staff.list.hasNextPage}>
          <div class="list-foot">
            <Button busy={props.staff.list.isFetchingNextPage} onClick={() => void props.staff.list.fetchNextPage()}>
              More
            </Button>
          </div>
        </Show>
      </Show>
      <Show when={props.staff.list.isSuccess && props.staff.rows().length === 0 && props.filtered}>
        <EmptyState title="Nobody like that" actions={<Button onClick={() => props.onShowAll()}>Show everybody</Button>}>
          Look for a part of the name or the address, in every role and status.
        </EmptyState>
      </Show>
    </>
  );
}

function Cells(props: { person: StaffMember; me: boolean; menu: readonly MenuItem[] }): JSX.Element {
  return (
    <>
      <th scope="row">
        <span class="person-name">
          <span class="av" classList={{ 'pending-person': props.person.status === 'invited' }} aria-hidden="true">
            {initials(props.person.name)}
          </span>
          <span>
            <span class="clip block">
              <b>{props.person.name}</b>{' '}
              <Show when={props.me}>
                <span class="q">you</span>
              </Show>
            </span>
            <span class="q small clip block">{props.person.email}</span>
            <span class="under">
              <span>{ROLE_NAMES[props.person.role]}</span>
              <StaffStatusMark status={props.person.status} />
            </span>
          </span>
        </span>
      </th>
      <td class="m0">{ROLE_NAMES[props.person.role]}</td>
      <td class="m0">
        <StaffStatusMark status={props.person.status} />
      </td>
      <td class="m0">
        <SecondFactorMark person={props.person} />
      </td>
      <td class="q n m0">{props.person.sessions === 0 ? '–' : props.person.sessions}</td>
      <td class="q n m0">{seen(props.person)}</td>
      <td class="acts-cell">
        <Menu label={`Actions for ${props.person.name}`} items={props.menu} />
      </td>
    </>
  );
}
