import { For, type JSX, onMount } from 'solid-js';
import { chooseScheme, SCHEMES, storedScheme } from '../client/scheme.js';
import { words } from '../words.js';

/** Day or night paper. Without JavaScript the style sheet follows the buttons by itself, for as long as the page is open. */
export function SchemeChoice(): JSX.Element {
  let choice!: HTMLFieldSetElement;
  onMount(() => {
    const stored = choice.querySelector<HTMLInputElement>(`#scheme-${storedScheme()}`);
    if (stored) stored.checked = true;
  });
  return (
    <fieldset class="scheme" ref={choice}>
      <legend>{words.paper}</legend>
      <For each={SCHEMES}>
        {(scheme) => (
          <label>
            <input type="radio" name="scheme" id={`scheme-${scheme}`} checked={scheme === 'auto'} onChange={() => chooseScheme(scheme)} />
            <span>{words.schemes[scheme]}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
