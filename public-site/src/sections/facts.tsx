import { For, type JSX, Show } from 'solid-js';
import type { Fact } from '../model.js';

export function Facts(props: { facts: Fact[] }): JSX.Element {
  return (
    <Show when={props.facts.length > 0}>
      <dl class="facts">
        <For each={props.facts}>
          {(fact) => (
            <div>
              <dt>{fact.label}</dt>
              <For each={fact.values}>
                {(value) => (
                  <dd class="tab">
                    <Show when={value.href} fallback={value.text}>
                      {(href) => <a href={href()}>{value.text}</a>}
                    </Show>
                  </dd>
                )}
              </For>
            </div>
          )}
        </For>
      </dl>
    </Show>
  );
}
