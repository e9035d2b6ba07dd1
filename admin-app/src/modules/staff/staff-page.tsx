import { createSearchWords, Page, runKey, useKit } from '@atelier/admin-kit';
import { ROLES, type StaffQuery } from '@atelier/contracts';
import { Button, counted, Icon, Notice } from '@atelier/ui';
import { A, useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { InviteDialog } from './invite-dialog.js';
import { LinkDialog, type HandedLink } from './link-dialog.js';
import { PersonPanel } from './person-panel.js';
import { RolesTable } from './roles-table.js';
import { createPerson, createStaffList } from './staff-data.js';
import './staff.css';
import { StaffTable } from './staff-table.js';
import { StaffTools } from './staff-tools.js';
import { STATUS_NAMES } from './words.js';

/** Who may come in, as what; one of them at the right. */
export default function StaffPage(): JSX.Element {
  const kit = useKit();
  const navigate = useNavigate();
  const params = useParams<{ id?: string }>();
  const [search, setSearch] = useSearchParams<{ q?: string; role?: string; status?: string; invite?: string }>();
  const [link, setLink] = createSignal<HandedLink | null>(null);
  const query = createMemo((): Partial<StaffQuery> => {
    const { q = '', role, status } = search;
    return {
      ...(q.trim() !== '' && { q: q.trim() }),
      ...(ROLES.includes(role as never) && { role: role as (typeof ROLES)[number] }),
      ...(status !== undefined && status in STATUS_NAMES && { status: status as keyof typeof STATUS_NAMES }),
    };
  });
  const staff = createStaffList(query);
  const one = createPerson(() => params.id);
  const [words, setWords] = createSearchWords(
    () => search.q ?? '',
    (q) => setSearch({ q }, { replace: true }),
  );
  const filtered = (): boolean => Object.keys(query()).length > 0;
  const note = (): string => {
    const invited = staff.rows().filter(({ status }) => status === 'invited').length;
    const people = counted(staff.total() - invited, 'person', 'people');
    return invited === 0 ? people : `${people}, ${counted(invited, 'invitation')}`;
  };
  const address = (id?: string): string => `/staff${id === undefined ? '' : `/${id}`}${location.search}`;
  const close = (): void => {
    const id = params.id;
    navigate(address());
    setTimeout(() => document.querySelector<HTMLElement>(`tr[data-id="${id}"]`)?.focus());
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || params.id === undefined || document.querySelector('[role=dialog]') !== null) return;
    runKey({ Escape: close }, event);
  };
  onMount(() => {
    addEventListener('keydown', onKey);
    onCleanup(() => removeEventListener('keydown', onKey));
  });
  return (
    <Page
      title="Staff"
      flush
      class="staff overlay"
      note={<Show when={staff.list.isSuccess && !filtered()}>{note()}</Show>}
      actions={
        <>
          <Show when={kit.session.may('audit.read')}>
            <A class="btn hide-s" href="/audit">
              Audit log
            </A>
          </Show>
          <Button kind="primary" onClick={() => setSearch({ invite: '1' })}>
            <Icon name="plus" />
            Invite
          </Button>
        </>
      }
      hasContext={params.id !== undefined}
      contextLabel={one.person()?.name ?? 'Person'}
      context={
        <Show when={params.id} keyed>
          {(_id) => <PersonPanel data={one} onClose={close} onLink={setLink} />}
        </Show>
      }
    >
      <StaffTools
        words={words()}
        role={search.role}
        status={search.status}
        counts={staff.counts()}
        onWords={setWords}
        onRole={(role) => setSearch({ role })}
        onStatus={(status) => setSearch({ status })}
      />
      <Show when={staff.list.isError}>
        <Notice
          kind="failure"
          title="The list could not be refreshed."
          actions={
            <Button size="row" onClick={() => void staff.list.refetch()}>
              Try now
            </Button>
          }
        />
      </Show>
      <StaffTable
        staff={staff}
        open={params.id}
        filtered={filtered()}
        onOpen={(id) => navigate(address(id))}
        onLink={setLink}
        onShowAll={() => setSearch({ q: undefined, role: undefined, status: undefined })}
      />
      <RolesTable />
      <Show when={search.invite !== undefined}>
        <InviteDialog
          onClose={() => setSearch({ invite: undefined }, { replace: true })}
          onInvited={({ member, link: made }) => {
            setSearch({ invite: undefined }, { replace: true });
            if (made === null) kit.toasts.show({ text: `The invitation is on its way to ${member.email}.` });
            else setLink({ kind: 'invitation', name: member.name, link: made });
          }}
        />
      </Show>
      <Show when={link()}>{(handed) => <LinkDialog handed={handed()} onClose={() => setLink(null)} />}</Show>
    </Page>
  );
}
