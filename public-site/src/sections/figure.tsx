import { For, type JSX, Show } from 'solid-js';
import type { Figure as FigureModel, Plate as PlateModel } from '../model.js';
import { words } from '../words.js';
import { Picture } from './picture.jsx';
import { Run } from './prose.jsx';

interface FigureProps {
  figure: FigureModel;
  first?: boolean;
  onOpen: (number: number) => void;
}

/** One figure of the rhythm: a plate, two of them, or what somebody said. */
export function Figure(props: FigureProps): JSX.Element {
  const { figure } = props;
  if (figure.form === 'said') return <Said quote={figure.quote} />;
  const plate = (one: PlateModel, form: string) => <Plate plate={one} form={form} first={props.first ?? false} onOpen={props.onOpen} />;
  if (figure.form === 'pair') {
    return (
      <div class="pair">
        <For each={figure.plates}>{(one) => plate(one, '')}</For>
      </div>
    );
  }
  if (figure.form === 'ab' || figure.form === 'ba') {
    const [a, b] = figure.form === 'ab' ? ['a', 'b'] : ['b left', 'a right'];
    return <For each={figure.plates}>{(one, position) => plate(one, (position() === 0 ? a : b) ?? '')}</For>;
  }
  const { form } = figure;
  return <For each={figure.plates}>{(one) => plate(one, form)}</For>;
}

function Plate(props: { plate: PlateModel; form: string; first: boolean; onOpen: (number: number) => void }): JSX.Element {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    props.onOpen(props.plate.number);
  };
  return (
    <figure class={`plate ${props.form}`} id={`plate-${props.plate.number}`} data-n={props.plate.ratio}>
      <a href={props.plate.picture.large} onClick={open}>
        <Picture picture={props.plate.picture} first={props.first} />
        <span class="vh">{words.enlarge(props.plate.number)}</span>
      </a>
      <figcaption>
        <span class="no">{props.plate.number}</span>
        <span>
          {props.plate.caption}
          <Show when={props.plate.credit}>
            <small>{props.plate.credit}</small>
          </Show>
        </span>
      </figcaption>
    </figure>
  );
}

function Said(props: { quote: Extract<FigureModel, { form: 'said' }>['quote'] }): JSX.Element {
  return (
    <blockquote class="said lead">
      <For each={props.quote.paragraphs}>
        {(paragraph, position) => (
          <p>
            {position() === 0 ? '“' : ''}
            <Run content={paragraph} />
            {position() === props.quote.paragraphs.length - 1 ? '”' : ''}
          </p>
        )}
      </For>
      <Show when={props.quote.by}>
        <footer class="note">{props.quote.by}</footer>
      </Show>
    </blockquote>
  );
}
