import { splitProps, type JSX, type ParentProps } from 'solid-js';
import { Icon, type IconName } from './icon.js';

type ButtonProps = ParentProps<
  JSX.ButtonHTMLAttributes<HTMLButtonElement> & {
    kind?: 'primary' | 'plain' | 'quiet' | 'danger';
    size?: 'row';
    wide?: boolean;
    /** Something is under way: the button keeps its width and takes no second click. */
    busy?: boolean;
  }
>;

/** Primary: one for each view. Danger is a red word, never a red slab. */
export function Button(props: ButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ['kind', 'size', 'wide', 'busy', 'class', 'children', 'onClick']);
  return (
    <button
      type="button"
      {...rest}
      class={`btn ${own.class ?? ''}`}
      classList={{
        primary: own.kind === 'primary',
        quiet: own.kind === 'quiet' || own.kind === 'danger',
        danger: own.kind === 'danger',
        sm: own.size === 'row',
        wide: own.wide === true,
      }}
      aria-busy={own.busy === true}
      onClick={(event) => {
        if (own.busy !== true && typeof own.onClick === 'function') own.onClick(event);
      }}
    >
      {own.children}
    </button>
  );
}

type IconButtonProps = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & { icon: IconName; label: string };

/** An icon always has a name: for readers and, as a tip, for the pointer. */
export function IconButton(props: IconButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ['icon', 'label', 'class']);
  return (
    <button type="button" title={own.label} {...rest} class={`icon ${own.class ?? ''}`} aria-label={own.label}>
      <Icon name={own.icon} />
    </button>
  );
}
