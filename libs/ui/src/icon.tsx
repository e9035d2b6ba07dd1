import type { JSX } from 'solid-js';
import { PATHS, type IconName } from './icon-paths.js';

export type { IconName } from './icon-paths.js';

/** A drawing of 16 × 16, always decoration: the name belongs to the control around it. */
export function Icon(props: { name: IconName; size?: 12 | 16 | 20 }): JSX.Element {
  return (
    <svg
      class="i"
      classList={{ s12: props.size === 12 }}
      style={props.size === 20 ? { width: '20px', height: '20px' } : {}}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={PATHS[props.name]} />
    </svg>
  );
}
