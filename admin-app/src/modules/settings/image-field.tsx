import { Slot, type SlotProps } from '@atelier/admin-kit';
import { Button, Picture } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { useSettings } from './create-settings.js';

/** An image of the library for a place in the settings. */
export function ImageField(props: { label: string; id: string | null; sizes: string; onChange: (id: string | null) => void }): JSX.Element {
  const settings = useSettings();
  const [picking, setPicking] = createSignal(false);
  return (
    <div class="image-field">
      <Show when={props.id} fallback={<span class="nobody" aria-hidden="true" />}>
        {(id) => <Picture image={settings.images().get(id())} sizes={props.sizes} />}
      </Show>
      <Show when={settings.mayWrite()}>
        <div class="acts">
          <Button size="row" aria-label={`${props.id === null ? 'Choose' : 'Change'} ${props.label}`} onClick={() => setPicking(true)}>
            {props.id === null ? 'Choose' : 'Change'}
          </Button>
          <Show when={props.id !== null}>
            <Button size="row" kind="quiet" aria-label={`Take out ${props.label}`} onClick={() => props.onChange(null)}>
              Take out
            </Button>
          </Show>
        </div>
      </Show>
      <Show when={picking()}>
        <Slot<SlotProps['media.picker']>
          name="media.picker"
          with={{
            open: true,
            multiple: false,
            onClose: () => setPicking(false),
            onChoose: (images) => {
              settings.addImages(images);
              props.onChange(images[0]?.id ?? null);
              setPicking(false);
            },
          }}
        />
      </Show>
    </div>
  );
}
