import { PERMISSION_WORDS, ROLE_NAMES } from '@atelier/admin-kit';
import { may, PERMISSIONS, type Permission, type Role } from '@atelier/contracts';
import { Icon } from '@atelier/ui';
import { For, Show, type JSX } from 'solid-js';

const ROLES: readonly Role[] = ['viewer', 'editor', 'admin'];
const sentence = (permission: Permission): string => PERMISSION_WORDS[permission].replace(/^./u, (letter) => letter.toUpperCase());

/** The same table that the server's guard reads. */
export function RolesTable(): JSX.Element {
  return (
    <section class="inset" aria-labelledby="roles-heading">
      <h2 class="h" id="roles-heading">
        What each role may do
      </h2>
      <table class="tbl bare roles">
        <thead>
          <tr>
            <th scope="col">May</th>
            <For each={ROLES}>
              {(role) => (
                <th scope="col">
                  <Show when={role === 'admin'} fallback={ROLE_NAMES[role]}>
                    Admin<span class="hide-s">istrator</span>
                  </Show>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={PERMISSIONS}>
            {(permission) => (
              <tr>
                <th scope="row">{sentence(permission)}</th>
                <For each={ROLES}>
                  {(role) => (
                    <td>
                      <Show
                        when={may(role, permission)}
                        fallback={
                          <>
                            <span class="qq" aria-hidden="true">
                              –
                            </span>
                            <span class="vh">No</span>
                          </>
                        }
                      >
                        <Icon name="check" />
                        <span class="vh">Yes</span>
                      </Show>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
