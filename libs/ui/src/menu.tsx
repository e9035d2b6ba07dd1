import * as Kobalte from '@kobalte/core/dropdown-menu';
import { For, Show, type JSX } from 'solid-js';
import { Icon, type IconName } from './icon.js';

export interface MenuItem {
  label: string;
  icon?: IconName;
  /** A drawing that is not among the icons. */
  path?: string;
  keys?: string;
  disabled?: boolean;
  danger?: boolean;
  /** Draws a hairline above. */
  apart?: boolean;
  run: () => void;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  class?: string;
  icon?: IconName;
  children?: JSX.Element;
  tabIndex?: number;
}

/** A button that opens a list of acts. Without children it is an icon with `label` as its name. */
export function Menu(props: MenuProps): JSX.Element {
  return (
    <Kobalte.Root gutter={4} preventScroll={false} modal={false}>
      <Kobalte.Trigger
        class={props.class ?? 'icon'}
        tabIndex={props.tabIndex ?? 0}
        {...(props.children === undefined ? { 'aria-label': props.label, title: props.label } : {})}
      >
        <Show when={props.children !== undefined} fallback={<Icon name={props.icon ?? 'more'} />}>
          {props.children}
        </Show>
      </Kobalte.Trigger>
      <Kobalte.Portal>
        <Kobalte.Content class="menu" aria-label={props.label}>
          <For each={props.items}>
            {(item) => (
              <>
                <Show when={item.apart}>
                  <hr />
                </Show>
                <Kobalte.Item
                  class={item.danger === true ? 'danger' : ''}
                  disabled={item.disabled === true}
                  textValue={item.label}
                  onSelect={() => item.run()}
                >
                  <Show when={item.icon}>{(icon) => <Icon name={icon()} />}</Show>
                  <Show when={item.path}>
                    {(path) => (
                      <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
                        <path d={path()} />
                      </svg>
                    )}
                  </Show>
                  {item.label}
                  <Show when={item.keys}>
                    <kbd>{item.keys}</kbd>
                  </Show>
                </Kobalte.Item>
              </>
            )}
          </For>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}
