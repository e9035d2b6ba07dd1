import { For, type JSX, Show } from 'solid-js';
import type { Block, Inline } from '../model.js';
import { Picture } from './picture.jsx';

/** The text of a project: the lead in large type, then the running text. */
export function Prose(props: { blocks: Block[] }): JSX.Element {
  const leads = () => props.blocks.filter((block) => block.type === 'lead');
  const rest = () => props.blocks.filter((block) => block.type !== 'lead');
  return (
    <div class="text">
      <For each={leads()}>{(block) => <p class="lead">{'content' in block ? <Run content={block.content} /> : null}</p>}</For>
      <Show when={rest().length > 0}>
        <div class="read">
          <For each={rest()}>{(block) => blockOf(block)}</For>
        </div>
      </Show>
    </div>
  );
}

/** A block is replaced when it changes, so its kind is asked once. */
export function blockOf(block: Block): JSX.Element {
  switch (block.type) {
    case 'lead':
    case 'p':
      return (
        <p>
          <Run content={block.content} />
        </p>
      );
    case 'h2':
      return (
        <h2>
          <Run content={block.content} />
        </h2>
      );
    case 'h3':
      return (
        <h3>
          <Run content={block.content} />
        </h3>
      );
    case 'quote':
      return (
        <blockquote>
          <Paragraphs paragraphs={block.paragraphs} />
          <Show when={block.by}>
            <footer class="note">{block.by}</footer>
          </Show>
        </blockquote>
      );
    case 'ul':
      return (
        <ul>
          <For each={block.items}>
            {(item) => (
              <li>
                <Paragraphs paragraphs={item} />
              </li>
            )}
          </For>
        </ul>
      );
    case 'ol':
      return (
        <ol>
          <For each={block.items}>
            {(item) => (
              <li>
                <Paragraphs paragraphs={item} />
              </li>
            )}
          </For>
        </ol>
      );
    case 'figure':
      return (
        <figure>
          <Picture picture={block.picture} />
          <Show when={block.caption}>
            <figcaption>{block.caption}</figcaption>
          </Show>
        </figure>
      );
  }
}

function Paragraphs(props: { paragraphs: Inline[][] }): JSX.Element {
  return (
    <For each={props.paragraphs}>
      {(content) => (
        <p>
          <Run content={content} />
        </p>
      )}
    </For>
  );
}

/** Text with its marks. */
export function Run(props: { content: Inline[] }): JSX.Element {
  return <For each={props.content}>{(inline) => ('br' in inline ? <br /> : marked(inline))}</For>;
}

function marked(inline: Extract<Inline, { text: string }>): JSX.Element {
  const { text, bold, italic, href } = inline;
  const slanted = () => (italic ? <em>{text}</em> : text);
  const set = () => (bold ? <strong>{slanted()}</strong> : slanted());
  return href ? <a href={href}>{set()}</a> : set();
}
