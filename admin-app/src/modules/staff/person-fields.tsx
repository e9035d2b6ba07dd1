import { ROLE_NAMES } from '@atelier/admin-kit';
import { ROLES, type Role, type StaffDetail } from '@atelier/contracts';
import { Button, Select, TextField } from '@atelier/ui';
import { createEffect, createSignal, createUniqueId, on, Show, type JSX } from 'solid-js';
import type { PersonActs } from './person-acts.js';

/** Name and role. */
export function PersonFields(props: { person: StaffDetail; acts: PersonActs; me: boolean }): JSX.Element {
  const id = createUniqueId();
  const [name, setName] = createSignal(props.person.name);
  let select: HTMLSelectElement | undefined;
  createEffect(on([() => props.person.name], ([now], before) => name() === (before?.[0] ?? now) && setName(now)));
  const changed = (): boolean => name().trim() !== '' && name().trim() !== props.person.name;
  const change = async (role: Role): Promise<void> => {
    // Refused, the old one is shown again: the field must not say what is not so.
    if (!(await props.acts.changeRole(props.person, role)) && select !== undefined) select.value = props.person.role;
  };
  return (
    <section aria-label="Name and role">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (changed()) void props.acts.rename(props.person, name().trim());
        }}
      >
        <TextField label="Name" required maxLength={120} value={name()} onInput={setName} />
        <Show when={changed()}>
          <div class="acts mb-4">
            <Button size="row" type="submit">
              Save the name
            </Button>
            <Button size="row" kind="quiet" onClick={() => setName(props.person.name)}>
              Put back
            </Button>
          </div>
        </Show>
      </form>
      <label class="lab" for={id}>
        Role
      </label>
      <Select
        ref={select}
        id={id}
        class="in"
        disabled={props.me}
        aria-describedby={`${id}-more`}
        value={props.person.role}
        options={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
        onChange={(role) => void change(role as Role)}
      />
      <p class="help" id={`${id}-more`}>
        {props.me ? 'Nobody changes their own role. Ask another administrator.' : 'Holds from the next click, without signing in again.'}
      </p>
    </section>
  );
}
