import { ROLE_NAMES, useKit } from '@atelier/admin-kit';
import type { Role, SignedInDevice, StaffMember } from '@atelier/contracts';
import { counted, firstName } from '@atelier/ui';
import { useNavigate } from '@solidjs/router';
import type { HandedLink } from './link-dialog.js';
import { createStaffActs } from './staff-data.js';

/** What can be done to somebody. What can be taken back says so, and how. */
export function createPersonActs(onLink: (link: HandedLink) => void) {
  const kit = useKit();
  const navigate = useNavigate();
  const act = createStaffActs();
  const { staff } = kit.api;
  const tell = (text: string, undo?: () => void): void =>
    void kit.toasts.show({ text, ...(undo !== undefined && { action: { label: 'Undo', run: undo } }) });

  async function inviteAgain(person: StaffMember): Promise<void> {
    const done = await act(() => staff.inviteAgain(person.id), 'No invitation was sent.');
    if (done === undefined) return;
    if (done.said.link === null) tell(`A new invitation is on its way to ${person.email}. The one before opens nothing any more.`);
    else onLink({ kind: 'invitation', name: person.name, link: done.said.link });
  }
  async function resetPassword(person: StaffMember): Promise<void> {
    const done = await act(() => staff.resetPassword(person.id), 'No letter was sent.');
    if (done === undefined) return;
    if (done.said.link === null) tell(`A letter is on its way to ${person.email}. The password stays until its link is used.`);
    else onLink({ kind: 'password', name: person.name, link: done.said.link });
  }
  async function rename(person: StaffMember, name: string): Promise<boolean> {
    const before = person.name;
    const done = await act(() => staff.update(person.id, { name }), `${before} keeps the name.`);
    if (done !== undefined)
      tell(`${before} is ${name} now.`, () => void act(() => staff.update(person.id, { name: before }), 'The new name stays.'));
    return done !== undefined;
  }
  async function changeRole(person: StaffMember, role: Role): Promise<boolean> {
    const before = person.role;
    const done = await act(() => staff.update(person.id, { role }), `${person.name} stays ${ROLE_NAMES[before].toLowerCase()}.`);
    if (done !== undefined)
      tell(
        `${person.name}: ${ROLE_NAMES[role].toLowerCase()} from the next click on.`,
        () => void act(() => staff.update(person.id, { role: before }), 'The new role stays.'),
      );
    return done !== undefined;
  }
  async function disable(person: StaffMember, sessions: number): Promise<void> {
    const done = await act(() => staff.disable(person.id), `${person.name} still gets in.`);
    if (done === undefined) return;
    const ended = sessions === 0 ? '' : ` ${counted(sessions, 'session')} ended.`;
    tell(`${person.name} does not get in any more.${ended}`, () => void enable(person));
  }
  async function enable(person: StaffMember): Promise<void> {
    const done = await act(() => staff.enable(person.id), `${person.name} still does not get in.`);
    if (done !== undefined) tell(`${person.name} gets in again, with the old password.`);
  }
  async function signOut(person: StaffMember, sessions: number): Promise<void> {
    const done = await act(() => staff.signOut(person.id), `${person.name} is still signed in.`);
    if (done !== undefined) tell(`${person.name} is signed out: ${counted(sessions, 'session')} ended.`);
  }
  async function endDevice(person: StaffMember, { id, device }: SignedInDevice): Promise<void> {
    const done = await act(() => staff.endDevice(person.id, id), `${person.name} is still signed in there.`);
    if (done !== undefined) tell(`${person.name} is signed out on ${device}.`);
  }
  async function withdraw(person: StaffMember): Promise<void> {
    // Away first: what is open is asked for again when it changes, and soon there is nothing to ask for.
    const back = location.search;
    navigate(`/staff${back}`);
    const done = await act(() => staff.withdraw(person.id), 'The invitation still stands.');
    if (done === undefined) return navigate(`/staff/${person.id}${back}`);
    const again = async (): Promise<void> => {
      const { email, name, role } = person;
      const invited = await act(() => staff.invite({ email, name, role }), `${firstName(name)} is not invited again.`);
      if (invited === undefined) return;
      if (invited.said.link === null) tell(`A new invitation is on its way to ${email}.`);
      else onLink({ kind: 'invitation', name, link: invited.said.link });
    };
    kit.toasts.show({
      text: `The invitation of ${person.name} is withdrawn; its link opens nothing any more.`,
      action: { label: 'Invite again', run: () => void again() },
    });
  }
  return { inviteAgain, resetPassword, rename, changeRole, disable, enable, signOut, endDevice, withdraw };
}
export type PersonActs = ReturnType<typeof createPersonActs>;
