import * as Kobalte from '@kobalte/core/dialog';
import { Show, type JSX, type ParentProps } from 'solid-js';
import { IconButton } from './button.js';

type DialogProps = ParentProps<{
  open: boolean;
  /** Esc, the veil and the close button: always the harmless answer. */
  onClose: () => void;
  title: string;
  /** Words of the harmless answer, for the close button. */
  closeLabel?: string;
  description?: JSX.Element;
  footer?: JSX.Element;
  width?: string;
  /** False for what must not be closed by a stray click. */
  dismissable?: boolean;
  bare?: boolean;
}>;

/** A dialog with a focus trap. It never opens by itself over somebody's typing: that is up to the caller. */
export function Dialog(props: DialogProps): JSX.Element {
  return (
    <Kobalte.Root open={props.open} onOpenChange={(open) => !open && props.onClose()} preventScroll={false}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="veil" />
        <div class="dialog-place">
          <Kobalte.Content
            class="dialog"
            style={props.width === undefined ? {} : { 'max-width': props.width }}
            onOpenAutoFocus={(event) => {
              // To the first field there is to fill, not to the close button.
              const field = (event.target as HTMLElement | null)?.querySelector<HTMLElement>(
                'form :is(input, select, textarea):not([tabindex="-1"], [readonly])',
              );
              if (field == null) return;
              event.preventDefault();
              field.focus();
            }}
            onInteractOutside={(event) => {
              const target = event.target as Element | null;
              if (props.dismissable === false || target?.closest('.toasts') != null) event.preventDefault();
            }}
            onEscapeKeyDown={(event) => {
              if (props.dismissable === false) event.preventDefault();
            }}
          >
            <Show when={props.bare !== true} fallback={<Kobalte.Title class="vh">{props.title}</Kobalte.Title>}>
              <header class="dialog-head">
                <div>
                  <Kobalte.Title as="h2">{props.title}</Kobalte.Title>
                  <Show when={props.description}>
                    <Kobalte.Description>{props.description}</Kobalte.Description>
                  </Show>
                </div>
                <Show when={props.dismissable !== false}>
                  <IconButton class="end" icon="close" label={props.closeLabel ?? 'Close'} onClick={() => props.onClose()} />
                </Show>
              </header>
            </Show>
            {props.bare === true ? props.children : <div class="dialog-body">{props.children}</div>}
            <Show when={props.footer}>
              <footer class="dialog-foot">{props.footer}</footer>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}
