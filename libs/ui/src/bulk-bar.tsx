import type { JSX, ParentProps } from 'solid-js';
import { Button, IconButton } from './button.js';

/** Takes its own row, so that it never lies over what was selected. */
export function BulkBar(props: ParentProps<{ count: number; noun: string; onClear: () => void }>): JSX.Element {
  return (
    <div class="tools bulk" role="toolbar" aria-label={`${props.count} ${props.noun} selected`}>
      <b class="n">{props.count} selected</b>
      {props.children}
      <span class="end" />
      <Button kind="quiet" class="hide-s" onClick={() => props.onClear()}>
        Clear <kbd>Esc</kbd>
      </Button>
      <IconButton class="show-s" icon="close" label="Clear selection" onClick={() => props.onClear()} />
    </div>
  );
}
