import { Page, useKit } from '@atelier/admin-kit';
import { Button, EmptyState } from '@atelier/ui';
import { Navigate, Router, useNavigate, type RouteDefinition, type RouteSectionProps } from '@solidjs/router';
import { createEffect, createMemo, createSignal, lazy, on, onCleanup, onMount, Show, Suspense, type JSX } from 'solid-js';
import { createGlobalKeys } from './global-keys.js';
import { loadModules } from './module-loader.js';
import { routesOf } from './module-routes.js';
import { Rail } from './rail.js';
import { TabBar } from './tab-bar.js';

const loadPalette = () => import('./palette.js');
const Palette = lazy(loadPalette);
const ShortcutHelp = lazy(() => import('./shortcut-help.js'));
const SignInAgain = lazy(() => import('./sign-in-again.js'));

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Everything behind the sign-in: frame, modules, and what may lie over any page. */
export default function Workspace(): JSX.Element {
  const kit = useKit();
  const [loaded, setLoaded] = createSignal(false);
  onMount(() => {
    kit.events.start();
    // There before it is called: keys pressed right after Ctrl K belong into it.
    const early = setTimeout(() => void loadPalette(), 2_000);
    onCleanup(() => clearTimeout(early));
    onCleanup(() => kit.events.stop());
    const user = kit.session.user();
    if (user !== null) void kit.uploads.start(user.id);
    onCleanup(() => kit.uploads.end());
  });
  // Again when the role has changed: it holds from the next click.
  const role = createMemo(() => kit.session.user()?.permissions.join(' '));
  createEffect(
    on(role, () => {
      kit.setModules(kit.modules().filter(({ permission }) => kit.session.may(permission)));
      void loadModules(kit, ({ id, reason }) =>
        kit.toasts.show({ text: `The module “${id}” could not be loaded. ${reason} Everything else works.`, seconds: 30 }),
      ).finally(() => setLoaded(true));
    }),
  );
  const first = createMemo(() => kit.modules().flatMap((module) => module.navigation ?? [])[0]?.path);
  const home: RouteDefinition = { path: '/', component: () => <Show when={first()}>{(path) => <Navigate href={path()} />}</Show> };
  const unknown: RouteDefinition = { path: '*', component: () => <Show when={loaded()}>{<Unknown />}</Show> };
  const routes = createMemo(() => [home, ...kit.modules().flatMap(routesOf), unknown]);
  return (
    <Show when={kit.modules().length > 0 || loaded()}>
      <Router base={base} root={Frame}>
        {routes()}
      </Router>
    </Show>
  );
}

function Frame(props: RouteSectionProps): JSX.Element {
  const kit = useKit();
  const [open, setOpen] = createSignal<'palette' | 'help' | null>(null);
  createGlobalKeys({ openPalette: () => setOpen('palette'), openHelp: () => setOpen('help') });
  guardUploads();
  // After a move to another page the focus starts at its content, not at the end of the old one.
  createEffect((before: string | undefined) => {
    const path = props.location.pathname;
    if (before !== undefined && before !== path) {
      setTimeout(() => {
        if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
      });
    }
    return path;
  });
  return (
    <div class="app">
      <a class="skip" href="#main" onClick={(event) => (event.preventDefault(), document.getElementById('main')?.focus())}>
        Skip to content
      </a>
      <Rail onSearch={() => setOpen('palette')} onHelp={() => setOpen('help')} />
      <div class="outlet">{props.children}</div>
      <TabBar onSearch={() => setOpen('palette')} onHelp={() => setOpen('help')} />
      <Suspense>
        <Show when={open() === 'palette'}>
          <Palette onClose={() => setOpen(null)} onHelp={() => setOpen('help')} />
        </Show>
        <Show when={open() === 'help'}>
          <ShortcutHelp onClose={() => setOpen(null)} />
        </Show>
        <Show when={kit.session.status() === 'expired'}>
          <SignInAgain />
        </Show>
      </Suspense>
    </div>
  );
}

/** Closing the tab would lose a file that the browser had no room to keep: it asks first. */
function guardUploads(): void {
  const kit = useKit();
  const guard = (event: BeforeUnloadEvent): void => {
    if (kit.uploads.atRisk() > 0) event.preventDefault();
  };
  addEventListener('beforeunload', guard);
  onCleanup(() => removeEventListener('beforeunload', guard));
}

function Unknown(): JSX.Element {
  const navigate = useNavigate();
  return (
    <Page title="Not found" flush>
      <EmptyState
        title="Nothing has this address"
        actions={
          <Button kind="primary" onClick={() => navigate('/')}>
            Go to the start
          </Button>
        }
      >
        The page was moved, its module could not be loaded, or your role does not open it. Nothing is lost.
      </EmptyState>
    </Page>
  );
}
