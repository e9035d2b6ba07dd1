import { useKit } from '@atelier/admin-kit';
import type { SignedInDevice } from '@atelier/contracts';
import { Button, counted, momentAndTime, Section } from '@atelier/ui';
import { For, Show, type JSX } from 'solid-js';
import type { AccountData } from './account-data.js';

/** Where somebody is signed in. Ending one asks nothing: signing in there again is all it takes. */
export function Devices(props: { data: AccountData }): JSX.Element {
  const kit = useKit();
  const end = (device: SignedInDevice): void =>
    void props.data.act(
      () => kit.api.account.endDevice(device.id),
      `${device.device} is still signed in.`,
      `${device.device} is signed out.`,
    );
  const endOthers = (): void =>
    void props.data.act(
      () => kit.api.account.endOtherDevices(),
      'The others are still signed in.',
      `${counted(props.data.others().length, 'other device')} signed out.`,
    );
  return (
    <Section id="devices" title="Signed in on" note="Something you do not know? Sign it out and change your password.">
      <ul class="devices">
        <For each={props.data.deviceList()}>
          {(device) => (
            <li>
              <div>
                <b>{device.device}</b>{' '}
                <Show when={device.current}>
                  <span class="here">this one</span>
                </Show>
                <br />
                <span class="q">
                  {device.address} · {device.current ? 'now' : momentAndTime(device.lastUsedAt)}
                </span>
                <br />
                <span class="qq small">signed in {momentAndTime(device.createdAt)}</span>
              </div>
              <Show when={!device.current}>
                <Button size="row" kind="quiet" aria-label={`Sign out ${device.device}`} onClick={() => end(device)}>
                  Sign out
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.data.devices.isError}>
        <p class="q">The list could not be read.</p>
      </Show>
      <Show when={props.data.others().length > 0}>
        <div class="acts mt-3">
          <Button onClick={endOthers}>
            {props.data.others().length === 1 ? 'Sign out the other one' : `Sign out the ${props.data.others().length} others`}
          </Button>
        </div>
      </Show>
    </Section>
  );
}
