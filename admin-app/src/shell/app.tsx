import { createKit, KitProvider } from '@atelier/admin-kit';
import { lazy, Match, onMount, Suspense, Switch, type JSX } from 'solid-js';
import { SignInPage } from './sign-in-page.js';
import { ToastList } from './toast-list.js';

const loadWorkspace = (): Promise<{ default: () => JSX.Element }> => import('./workspace.js');
const Workspace = lazy(loadWorkspace);

/** Signed in or not: the sign-in page is all that is loaded until somebody is. */
export function App(): JSX.Element {
  const kit = createKit();
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
        <Match when={kit.session.user() !== null}>
          <Suspense>
            <Workspace />
          </Suspense>
        </Match>
        <Match when={kit.session.status() !== 'starting'}>
          <SignInPage onIdle={() => void loadWorkspace()} />
        </Match>
      </Switch>
      <ToastList />
      <p class="vh" role="status" aria-live="polite">
        {kit.announcement()}
      </p>
    </KitProvider>
  );
}
