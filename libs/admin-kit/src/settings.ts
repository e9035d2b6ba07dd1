import { createSignal } from 'solid-js';

const KEY = 'atelier.single-keys';
const [singleKeys, setSignal] = createSignal(globalThis.localStorage?.getItem(KEY) !== 'off');

/** Whether single letters act while a list has the focus. Of this computer; can be switched off (WCAG 2.1.4). */
export { singleKeys };

export function setSingleKeys(on: boolean): void {
  setSignal(on);
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
}
