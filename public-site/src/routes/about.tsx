import { For, type JSX, Show } from 'solid-js';
import type { AboutPage } from '../model.js';
import { Offices } from '../sections/offices.jsx';
import { People } from '../sections/people.jsx';
import { Picture } from '../sections/picture.jsx';
import { blockOf } from '../sections/prose.jsx';
import { words } from '../words.js';

/** One sentence, one picture, then the parts of the studio, each under its label. */
export function About(props: { page: AboutPage }): JSX.Element {
  return (
    <>
      <header class="opening sheet">
        <p class="label note">{props.page.note}</p>
        <h1 class="block" tabindex="-1">
          {props.page.sentence}
        </h1>
      </header>
      <Show when={props.page.picture}>
        {(picture) => (
          <div class="sheet">
            <figure class="plate bleed wide-cut">
              <Picture picture={picture()} first cropped />
            </figure>
          </div>
        )}
      </Show>
      <Show when={props.page.body.length > 0}>
        <section class="practice sheet" aria-labelledby="h-practice">
          <h2 class="label" id="h-practice">
            {words.practice}
          </h2>
          <div class="block read">
            <For each={props.page.body}>{(block) => blockOf(block)}</For>
          </div>
        </section>
      </Show>
      <People people={props.page.people} />
      <Offices offices={props.page.offices} />
      <Show when={props.page.prizes.length > 0}>
        <section class="part sheet" aria-labelledby="h-prizes">
          <h2 class="label" id="h-prizes">
            {words.prizes}
          </h2>
          <dl class="block facts">
            <For each={props.page.prizes}>
              {(prize) => (
                <div>
                  <dt class="tab">{prize.year}</dt>
                  <dd>{prize.text}</dd>
                </div>
              )}
            </For>
          </dl>
        </section>
      </Show>
    </>
  );
}
