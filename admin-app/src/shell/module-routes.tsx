import type { ModuleManifest } from '@atelier/admin-kit';
import { Page } from '@atelier/admin-kit';
import { After, Button, Notice } from '@atelier/ui';
import type { RouteDefinition } from '@solidjs/router';
import { ErrorBoundary, lazy, Suspense, type Component, type JSX } from 'solid-js';

const known = new WeakMap<ModuleManifest, RouteDefinition[]>();

/** Routes of a module, always the same objects: the router keeps a page that is open when another module arrives. */
export function routesOf(module: ModuleManifest): RouteDefinition[] {
  const existing = known.get(module);
  if (existing !== undefined) return existing;
  const routes = module.routes.map((route) => ({ path: route.path, component: contained(module, route.component) }));
  known.set(module, routes);
  return routes;
}

/** A page that fails shows its failure in the sheet; frame, navigation and uploads go on. */
function contained(module: ModuleManifest, load: () => Promise<{ default: Component }>): Component {
  const Content = lazy(load);
  return () => (
    <ErrorBoundary
      fallback={(error, reset) => {
        console.error(error);
        // For whoever is told of errors nobody caught.
        dispatchEvent(new ErrorEvent('error', { error: error as unknown }));
        return <ModuleFailure title={module.title} onRetry={reset} />;
      }}
    >
      <Suspense fallback={<Waiting title={module.title} />}>
        <Content />
      </Suspense>
    </ErrorBoundary>
  );
}

function Waiting(props: { title: string }): JSX.Element {
  return (
    <Page title={props.title}>
      <After>
        <div class="grid gap-4" aria-hidden="true">
          <span class="sk w-64" />
          <span class="sk w-96" />
          <span class="sk w-80" />
        </div>
      </After>
    </Page>
  );
}

function ModuleFailure(props: { title: string; onRetry: () => void }): JSX.Element {
  return (
    <Page title={props.title} flush>
      <Notice
        kind="failure"
        title={`${props.title} failed.`}
        actions={
          <>
            <Button size="row" onClick={() => props.onRetry()}>
              Try again
            </Button>
            <Button size="row" kind="quiet" onClick={() => location.reload()}>
              Reload
            </Button>
          </>
        }
      >
        What was saved is safe, and what was typed is kept on this computer. The rest of the admin works.
      </Notice>
    </Page>
  );
}
