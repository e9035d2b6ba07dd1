import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Plate, ProjectPage } from '../model.js';
import { Facts } from '../sections/facts.jsx';
import { Figure } from '../sections/figure.jsx';
import { Prose } from '../sections/prose.jsx';
import { RelatedNews, RelatedWorks } from '../sections/related.jsx';
import { Turn } from '../sections/turn.jsx';
import { Viewer } from '../sections/viewer.jsx';
import { words } from '../words.js';

/** Title, opening plate, text beside facts, the other plates, and the way on. */
export function Project(props: { page: ProjectPage }): JSX.Element {
  const [shown, show] = createSignal<number | null>(null);
  const plates = (): Plate[] =>
    [props.page.opening, ...props.page.figures].flatMap((one) => (one && one.form !== 'said' ? one.plates : []));
  return (
    <>
      <article>
        <header class="opening sheet">
          <p class="label note">
            <For each={props.page.note}>{(line) => <span>{line}</span>}</For>
          </p>
          <h1 class={`block display ${props.page.size}`} tabindex="-1">
            {props.page.title}
          </h1>
        </header>
        <Show when={props.page.opening}>
          {(figure) => (
            <div class="first sheet">
              <Figure figure={figure()} first onOpen={show} />
            </div>
          )}
        </Show>
        <div class="story sheet">
          <Prose blocks={props.page.body} />
          <Facts facts={props.page.facts} />
        </div>
        <Show when={props.page.figures.length > 0}>
          <div class="plates sheet">
            <For each={props.page.figures}>{(figure) => <Figure figure={figure} onOpen={show} />}</For>
          </div>
        </Show>
      </article>
      <RelatedWorks heading={words.related} works={props.page.related} />
      <RelatedNews heading={words.news} rows={props.page.news} />
      <Turn turn={props.page.turn} />
      <Viewer plates={plates()} shown={shown()} onShow={show} />
    </>
  );
}
