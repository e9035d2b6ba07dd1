import { describeFailure, Page, ROLE_NAMES } from '@atelier/admin-kit';
import { After, Button, Notice } from '@atelier/ui';
import { useSearchParams } from '@solidjs/router';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { createAccount } from './account-data.js';
import './account.css';
import { Devices } from './devices.js';
import { NameAndEmail } from './name-and-email.js';
import { Password } from './password.js';
import { SecondFactor } from './second-factor.js';

/** Who somebody is here, how they prove it, and where they are signed in. */
export default function AccountPage(): JSX.Element {
  const data = createAccount();
  const [search] = useSearchParams<{ welcome?: string }>();
  return (
    <Page title="Your account" note={<Show when={data.account()}>{(account) => ROLE_NAMES[account().role]}</Show>}>
      <Switch
        fallback={
          <After>
            <div class="grid gap-5" aria-hidden="true">
              <span class="sk w-96" />
              <span class="sk w-120" />
            </div>
          </After>
        }
      >
        <Match when={data.account()}>
          {(account) => (
            <>
              <Show when={!account().secondFactor.on}>
                <div class="account-notice">
                  <Notice
                    kind={search.welcome === undefined ? 'warning' : 'plain'}
                    icon="lock"
                    title={search.welcome === undefined ? 'A password is all it takes to be you.' : `Welcome, ${account().name}.`}
                  >
                    {search.welcome === undefined
                      ? 'Turn on the second factor below: then a password that got out opens nothing.'
                      : 'You are in. One thing is worth two minutes now: turn on the second factor, and a password that got out opens nothing.'}
                  </Notice>
                </div>
              </Show>
              <div class="formgrid account-sections">
                <NameAndEmail account={account()} data={data} />
                <Password account={account()} data={data} />
                <SecondFactor account={account()} data={data} />
                <Devices data={data} />
              </div>
            </>
          )}
        </Match>
        <Match when={data.query.isError && describeFailure(data.query.error, 'Your account could not be read.')}>
          {(failed) => (
            <Notice
              kind="failure"
              title={failed().title}
              actions={
                <Button size="row" onClick={() => void data.query.refetch()}>
                  Try again
                </Button>
              }
            >
              {failed().text} <span class="qq">{failed().reference}</span>
            </Notice>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
