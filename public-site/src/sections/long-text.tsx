import { For, type JSX, Show } from 'solid-js';
import type { Block } from '../model.js';
import { blockOf, Run } from './prose.jsx';

/** A text for itself: every paragraph on the spine, leads and quotations wider, figures widest. */
export function LongText(props: { blocks: Block[] }): JSX.Element {
  return (
    <Show when={props.blocks.length > 0}>
      <div class="read sheet">
        <For each={props.blocks}>
          {(block) =>
            block.type === 'lead' ? (
              <p class="lead">
                <Run content={block.content} />
              </p>
            ) : (
              blockOf(block)
            )
          }
        </For>
      </div>
    </Show>
  );
}
