/** A key as people write it: `Ctrl+Shift+Enter`, `Alt+ArrowUp`, `x`. Ctrl also stands for Cmd. Letters are lower case. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // Shift is part of the character itself for `?` and the like.
  const shifted = event.shiftKey && (event.key.length > 1 || /[a-z]/i.test(event.key));
  const parts = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shifted ? 'Shift' : '', key];
  return parts.filter((part) => part !== '').join('+');
}

/** True while somebody types: single letters must not act then (WCAG 2.1.4). */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file', 'range'].includes(target.type);
}

export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Runs the act of a key, if the map has one, and keeps the browser from its own. True if it did. */
export function runKey(map: KeyMap, event: KeyboardEvent): boolean {
  const act = map[keyOf(event)];
  if (act === undefined) return false;
  event.preventDefault();
  act(event);
  return true;
}

/** Two keys one after the other (`g` then `p`) within a second. */
export class KeySequence {
  private first = '';
  private at = 0;

  constructor(
    private readonly starts: readonly string[],
    private readonly now: () => number = Date.now,
  ) {}

  /** The whole sequence (`g p`) when this key ends one, else null. */
  press(key: string): string | null {
    const started = this.first !== '' && this.now() - this.at < 1_000 ? this.first : '';
    this.first = '';
    if (started !== '') return `${started} ${key}`;
    if (this.starts.includes(key)) {
      this.first = key;
      this.at = this.now();
    }
    return null;
  }
}
