import { useKit } from '@atelier/admin-kit';
import { Picture } from '@atelier/ui';
import { createResource, Show, type JSX, type ParentProps } from 'solid-js';

type PlateProps = ParentProps<{
  title: string;
  /** Small print at the foot. */
  foot?: string;
}>;

/** The form on paper, one published cover as a plate. Works without the plate: it is a courtesy, not a need. */
export function Plate(props: PlateProps): JSX.Element {
  const kit = useKit();
  const [cover] = createResource(() => kit.api.latestPublished().catch(() => null));
  return (
    <main class="login" id="main">
      <div>
        <strong class="login-name">{kit.siteName()}</strong>
        <div class="login-form">
          <h1 tabindex="-1">{props.title}</h1>
          {props.children}
        </div>
        <p class="qq small">{props.foot ?? 'Atelier'}</p>
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
