import { Button } from '@atelier/ui';
import { createEffect, onCleanup, Show, type JSX } from 'solid-js';
import type { LibraryData } from './library-data.js';

/** More come when the end comes into view; the button is for those who do not scroll. */
export function More(props: { data: LibraryData }): JSX.Element {
  let end: HTMLDivElement | undefined;
  createEffect(() => {
    if (!props.data.query.hasNextPage || end === undefined) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && void props.data.query.fetchNextPage(), {
      rootMargin: '600px',
    });
    observer.observe(end);
    onCleanup(() => observer.disconnect());
  });
  return (
    <div ref={end} class="foot-more">
      <Show when={props.data.query.hasNextPage}>
        <Button size="row" busy={props.data.query.isFetchingNextPage} onClick={() => void props.data.query.fetchNextPage()}>
          Show more
        </Button>
      </Show>
    </div>
  );
}
