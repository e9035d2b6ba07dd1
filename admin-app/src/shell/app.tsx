import { createKit, KitProvider } from '@atelier/admin-kit';
import { lazy, Match, onMount, Show, Suspense, Switch, type Component, type JSX } from 'solid-js';
import { createDoor, type Door, type DoorProps } from './doors.js';
import { SignInPage } from './sign-in-page.js';
import { ToastList } from './toast-list.js';

const loadWorkspace = (): Promise<{ default: () => JSX.Element }> => import('./workspace.js');
const Workspace = lazy(loadWorkspace);
const PAGES: Record<Door['page'], Component<DoorProps>> = {
  forgot: lazy(() => import('./forgot-page.js')),
  reset: lazy(() => import('./reset-page.js')),
  welcome: lazy(() => import('./welcome-page.js')),
  'confirm-email': lazy(() => import('./confirm-email-page.js')),
};

/** Signed in or not: the sign-in page is all that is loaded until somebody is. Links of letters open for both. */
export function App(): JSX.Element {
  const kit = createKit();
  const entrance = createDoor();
  onMount(() => {
    void kit.session.start();
    void kit.api.site().then(
      (site) => kit.setSiteName(site.name),
      () => {},
    );
  });
  return (
    <KitProvider value={kit}>
      <Switch>
        <Match when={entrance.door()}>
          {(door) => (
            <Suspense>
              <Show when={door()} keyed>
                {(open) => <OpenDoor door={open} onLeave={entrance.leave} onForgot={() => entrance.open('forgot')} />}
              </Show>
            </Suspense>
          )}
        </Match>
        <Match when={kit.session.user() !== null}>
          <Suspense>
            <Workspace />
          </Suspense>
        </Match>
        <Match when={kit.session.status() !== 'starting'}>
          <SignInPage onIdle={() => void loadWorkspace()} onForgot={() => entrance.open('forgot')} />
        </Match>
      </Switch>
      <ToastList />
      <p class="vh" role="status" aria-live="polite">
        {kit.announcement()}
      </p>
    </KitProvider>
  );
}

function OpenDoor(props: Omit<DoorProps, 'token'> & { door: Door }): JSX.Element {
  const Page = PAGES[props.door.page];
  return <Page token={props.door.token} onLeave={(path) => props.onLeave(path)} onForgot={() => props.onForgot()} />;
}
