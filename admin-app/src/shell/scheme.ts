import { createSignal } from 'solid-js';

export type Scheme = 'system' | 'light' | 'dark';
const KEY = 'atelier.scheme';

const stored = (): Scheme => {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
};

const [scheme, setSignal] = createSignal<Scheme>('system');
export { scheme };

/** Reads the choice of this computer and applies it before anything is drawn. */
export function applyScheme(): void {
  setScheme(stored());
}

export function setScheme(next: Scheme): void {
  setSignal(next);
  if (next === 'system') {
    localStorage.removeItem(KEY);
    delete document.documentElement.dataset['theme'];
  } else {
    localStorage.setItem(KEY, next);
    document.documentElement.dataset['theme'] = next;
  }
}
