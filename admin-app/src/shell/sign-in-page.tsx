import { useKit } from '@atelier/admin-kit';
import { Picture } from '@atelier/ui';
import { createResource, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { SignInForm } from './sign-in-form.js';

/** The form on paper, one published cover as a plate. Works without the plate: it is a courtesy, not a need. */
export function SignInPage(props: { onIdle: () => void }): JSX.Element {
  const kit = useKit();
  const [cover] = createResource(() => kit.api.latestPublished().catch(() => null));
  onMount(() => {
    document.title = `Sign in · ${kit.siteName()}`;
    // What comes next is fetched while somebody types.
    const timer = setTimeout(() => props.onIdle(), 1_500);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <main class="login" id="main">
      <div>
        <strong class="login-name">{kit.siteName()}</strong>
        <div class="login-form">
          <h1>Sign in</h1>
          <SignInForm />
          <p class="help">Forgotten your password? Ask an administrator to set a new one.</p>
        </div>
        <p class="qq small">Atelier · You stay signed in on this computer until you sign out.</p>
      </div>
      <figure>
        <Show when={cover()} fallback={<div class="login-plate" />}>
          {(project) => (
            <>
              <div class="login-plate">
                <Picture image={project().cover} sizes="(max-width: 699px) 100vw, 55vw" eager />
              </div>
              <figcaption>
                <span>{[project().title, project().location.city].filter(Boolean).join(', ')}</span>
                <span class="n">{project().year}</span>
              </figcaption>
            </>
          )}
        </Show>
      </figure>
    </main>
  );
}
